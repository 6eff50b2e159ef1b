-- The demonstration city: units with all their spellings, divisions, invented people and their accounts.
-- Every account has the password banli-demo. This file is packed apart from the migrations and is run
-- by the demonstration profile only.
INSERT INTO unit (id, code, full_name, short_name, kind, code_word, display_order, is_active) VALUES
  (1,  'npc',     '市人大常委会代表工委', '市人大代表工委', 'SENDER',     NULL,       10,  TRUE),
  (2,  'cppcc',   '市政协提案委',         '市政协提案委',   'SENDER',     NULL,       20,  TRUE),
  (3,  'gov',     '市政府办公室',         '市政府办',       'DISPATCHER', '示府办函', 30,  TRUE),
  (4,  'amr',     '市市场监督管理局',     '市市场监管局',   'HANDLER',    '示市监函', 40,  TRUE),
  (5,  'fin',     '市财政局',             '市财政局',       'HANDLER',    '示财函',   50,  TRUE),
  (6,  'sci',     '市科学技术局',         '市科技局',       'HANDLER',    '示科函',   60,  TRUE),
  (7,  'eit',     '市经济和信息化局',     '市经信局',       'HANDLER',    '示经信函', 70,  TRUE),
  (8,  'psb',     '市公安局',             '市公安局',       'OTHER',      '示公函',   80,  TRUE),
  (9,  'proc',    '市人民检察院',         '市检察院',       'OTHER',      '示检函',   90,  TRUE),
  (10, 'deputies', '市人大代表',          '市人大代表',     'OTHER',      NULL,       100, TRUE),
  (11, 'members', '市政协委员',           '市政协委员',     'OTHER',      NULL,       110, TRUE),
  (12, 'audit',   '市审计督查组',         '市审计督查组',   'OTHER',      NULL,       120, TRUE),
  (13, 'admin',   '系统管理',             '系统管理',       'OTHER',      NULL,       999, TRUE);

INSERT INTO unit_alias (alias, unit_id) VALUES
  ('市人大常委会代表工委', 1), ('市人大代表工委', 1), ('市人大常委会代表工作委员会', 1),
  ('市人民代表大会常务委员会代表工作委员会', 1), ('市人大常委会人事代表工委', 1), ('代表工委', 1),
  ('市政协提案委', 2), ('市政协提案委员会', 2), ('政协市委员会提案委员会', 2), ('政协提案委', 2), ('提案委', 2),
  ('市政府办公室', 3), ('市政府办', 3), ('市人民政府办公室', 3), ('市府办', 3), ('市政府督查室', 3),
  ('市市场监督管理局', 4), ('市市场监管局', 4), ('市场监督管理局', 4), ('市场监管局', 4), ('市监局', 4),
  ('市市监局', 4), ('市知识产权局', 4), ('知识产权局', 4),
  ('市市场监督管理局（知识产权局）', 4),
  ('市财政局', 5), ('财政局', 5),
  ('市科学技术局', 6), ('市科技局', 6), ('科学技术局', 6), ('科技局', 6),
  ('市经济和信息化局', 7), ('市经信局', 7), ('经济和信息化局', 7), ('市工业和信息化局', 7), ('市工信局', 7),
  ('经信局', 7),
  ('市公安局', 8), ('公安局', 8),
  ('市人民检察院', 9), ('市检察院', 9), ('人民检察院', 9), ('检察院', 9),
  ('市人大代表', 10),
  ('市政协委员', 11), ('市政协', 11),
  ('市审计督查组', 12),
  ('系统管理', 13);

INSERT INTO division (id, unit_id, name, display_order) VALUES
  (1,  4, '办公室',             10),
  (2,  4, '知识产权促进科',     20),
  (3,  4, '知识产权保护科',     30),
  (4,  4, '食品生产经营监管科', 40),
  (5,  4, '特种设备安全监察科', 50),
  (6,  4, '计量与标准化科',     60),
  (7,  4, '综合执法支队',       70),
  (8,  4, '法规科',             80),
  (9,  5, '办公室',             10),
  (10, 5, '经济建设科',         20),
  (11, 5, '农业农村科',         30),
  (12, 6, '办公室',             10),
  (13, 6, '高新技术科',         20),
  (14, 6, '成果转化科',         30),
  (15, 7, '办公室',             10),
  (16, 7, '中小企业科',         20),
  (17, 7, '数字经济科',         30);

INSERT INTO person (id, name, phone) VALUES
  (1,  '赵示例', '0000-1234501'),
  (2,  '钱示例', '0000-1234502'),
  (3,  '孙示例', '0000-1234503'),
  (4,  '李示例', '0000-1234504'),
  (5,  '周示例', '0000-1234505'),
  (6,  '吴示例', '0000-1234506'),
  (7,  '郑示例', '0000-1234507'),
  (8,  '王示例', '0000-1234508'),
  (9,  '冯示例', '0000-1234509'),
  (10, '褚示例', '0000-1234510'),
  (11, '卫示例', '0000-1234511'),
  (12, '蒋示例', '0000-1234512'),
  (13, '沈示例', '0000-1234513'),
  (14, '韩示例', '0000-1234514'),
  (15, '杨示例', '0000-1234515'),
  (16, '朱示例', '0000-1234516'),
  (17, '秦示例', '0000-1234517'),
  (18, '尤示例', '0000-1234518'),
  (19, '许示例', '0000-1234519'),
  (20, '何示例', '0000-1234520'),
  (21, '吕示例', '0000-1234521'),
  (22, '施示例', '0000-1234522'),
  (23, '严示例', '0000-1234523'),
  (24, '孔示例', '0000-1234524'),
  (25, '陈示例', '0000-1234525'),
  (26, '谢示例', '0000-1234526'),
  (27, '曹示例', '0000-1234527');

INSERT INTO post_holding (id, person_id, unit_id, division_id, post, title) VALUES
  (1,  1,  1,  NULL, 'SENDER',         '代表联络科科长'),
  (2,  2,  2,  NULL, 'SENDER',         '提案办理科科长'),
  (3,  3,  3,  NULL, 'DISPATCHER',     '督查室主任'),
  (4,  4,  4,  1,    'UNIT_OFFICE',    '办公室主任'),
  (5,  5,  4,  2,    'DRAFTER',        '经办人'),
  (6,  6,  4,  2,    'DIVISION_HEAD',  '知识产权促进科科长'),
  (7,  7,  4,  NULL, 'VICE_HEAD',      '分管副局长'),
  (8,  8,  4,  NULL, 'HEAD',           '局长'),
  (9,  9,  5,  9,    'UNIT_OFFICE',    '办公室主任'),
  (10, 10, 5,  10,   'DRAFTER',        '经办人'),
  (11, 11, 5,  NULL, 'HEAD',           '局长'),
  (12, 12, 6,  12,   'UNIT_OFFICE',    '办公室主任'),
  (13, 13, 6,  13,   'DRAFTER',        '经办人'),
  (14, 14, 6,  NULL, 'HEAD',           '局长'),
  (15, 15, 7,  15,   'UNIT_OFFICE',    '办公室主任'),
  (16, 16, 7,  16,   'DRAFTER',        '经办人'),
  (17, 23, 7,  NULL, 'HEAD',           '局长'),
  (18, 17, 4,  7,    'CASE_OFFICER',   '执法人员'),
  (19, 18, 4,  7,    'CASE_OFFICER',   '执法人员'),
  (20, 19, 4,  7,    'CASE_HEAD',      '综合执法支队支队长'),
  (21, 20, 4,  8,    'LEGAL_REVIEWER', '法制审核员'),
  (22, 21, 8,  NULL, 'LIAISON',        '联络人'),
  (23, 22, 9,  NULL, 'LIAISON',        '联络人'),
  (24, 25, 10, NULL, 'PROPOSER',       '人大代表'),
  (25, 26, 11, NULL, 'PROPOSER',       '示例界别联系人'),
  (26, 24, 12, NULL, 'AUDITOR',        '督查专员'),
  (27, 27, 13, NULL, 'ADMINISTRATOR',  '系统管理员');

-- One hash for all: the password is no secret here
INSERT INTO account (username, password_hash, person_id, is_enabled, must_change_password, is_care_view, created_at)
SELECT x.username, '{bcrypt}$2a$10$IxeSmjF2KBr3N2cc9gJnDObKoHj8CHd424nt8GqiK6YtkGqFLNifO', x.person_id, TRUE, FALSE, FALSE, '2026-01-05 01:00:00'
FROM (
  SELECT 'npc-sender' AS username, 1 AS person_id
  UNION ALL SELECT 'cppcc-sender', 2
  UNION ALL SELECT 'gov-office', 3
  UNION ALL SELECT 'amr-office', 4
  UNION ALL SELECT 'amr-drafter', 5
  UNION ALL SELECT 'amr-division', 6
  UNION ALL SELECT 'amr-vice', 7
  UNION ALL SELECT 'amr-head', 8
  UNION ALL SELECT 'fin-office', 9
  UNION ALL SELECT 'fin-drafter', 10
  UNION ALL SELECT 'fin-head', 11
  UNION ALL SELECT 'sci-office', 12
  UNION ALL SELECT 'sci-drafter', 13
  UNION ALL SELECT 'sci-head', 14
  UNION ALL SELECT 'eit-office', 15
  UNION ALL SELECT 'eit-drafter', 16
  UNION ALL SELECT 'eit-head', 23
  UNION ALL SELECT 'amr-officer1', 17
  UNION ALL SELECT 'amr-officer2', 18
  UNION ALL SELECT 'amr-case-head', 19
  UNION ALL SELECT 'amr-legal', 20
  UNION ALL SELECT 'psb-liaison', 21
  UNION ALL SELECT 'proc-liaison', 22
  UNION ALL SELECT 'deputy', 25
  UNION ALL SELECT 'member', 26
  UNION ALL SELECT 'auditor', 24
  UNION ALL SELECT 'admin', 27
) x;

-- Which of the proposals were loaded, so that an interrupted load goes on where it stopped.
CREATE TABLE demonstration_load (
  item      VARCHAR(32) NOT NULL,
  loaded_at DATETIME(6) NOT NULL,
  PRIMARY KEY (item)
);
