-- The part of a run that is a unit's own, with the documents that say it.
CREATE TABLE dispatch_unit_list (
  run_id    BIGINT NOT NULL,
  unit_id   BIGINT NOT NULL,
  items     INT    NOT NULL,
  letter_id BIGINT NOT NULL,
  sheet_id  BIGINT,
  PRIMARY KEY (run_id, unit_id),
  CONSTRAINT fk_dispatch_unit_list_run FOREIGN KEY (run_id) REFERENCES dispatch_run (id),
  CONSTRAINT fk_dispatch_unit_list_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT fk_dispatch_unit_list_letter FOREIGN KEY (letter_id) REFERENCES document (id),
  CONSTRAINT fk_dispatch_unit_list_sheet FOREIGN KEY (sheet_id) REFERENCES document (id)
);
CREATE INDEX ix_dispatch_unit_list_unit ON dispatch_unit_list (unit_id, run_id);

-- Earlier runs made the letters only.
INSERT INTO dispatch_unit_list (run_id, unit_id, items, letter_id)
SELECT
  r.id,
  u.id,
  (SELECT COUNT(DISTINCT a.proposal_id)
   FROM dispatch_run_item i
   JOIN assignment a ON a.proposal_id = i.proposal_id AND a.unit_id = u.id
   WHERE i.run_id = r.id AND i.state = 'DONE'),
  d.id
FROM dispatch_run r
JOIN document d ON d.business_key = CONCAT('dispatch:', r.id) AND d.kind = 'unitTasks'
JOIN unit u ON u.code = d.unit_code;
