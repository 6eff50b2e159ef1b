-- A name of former times: what was closed before the day still shows it.
INSERT INTO unit_former_name (unit_id, full_name, short_name, until_on) VALUES
  (7, '市工业和信息化局', '市工信局', '2019-03-01');
