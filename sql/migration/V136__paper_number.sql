-- How the numbers of papers are formed: kind and unit -> code word. unit_code is empty where every unit does it so;
-- {代字} stands for the unit's own word. is_sure is false where no published number shows the form.
CREATE TABLE number_pattern (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  kind      VARCHAR(40)  NOT NULL,
  name      VARCHAR(60)  NOT NULL,
  unit_code VARCHAR(32)  NOT NULL,
  code_word VARCHAR(24)  NOT NULL,
  is_sure   BOOLEAN      NOT NULL,
  source    VARCHAR(160) NOT NULL,
  CONSTRAINT pk_number_pattern PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_number_pattern_kind_unit ON number_pattern (kind, unit_code);

INSERT INTO number_pattern (kind, name, unit_code, code_word, is_sure, source) VALUES
  ('penaltyDecision',       '行政处罚决定',     '', '{代字}市监处罚', TRUE,  '津北辰市监处罚〔2025〕184号'),
  ('measure',               '行政强制措施',     '', '{代字}市监强制', TRUE,  '津北辰市监强制〔2025〕40号'),
  ('evidenceHold',          '先行登记保存',     '', '{代字}市监先登', TRUE,  '浏市监先登〔2025〕541号'),
  ('bureauTransfer',        '案件移送',         '', '{代字}市监案移', TRUE,  '津市监丽执案移〔2025〕43号'),
  ('caseFiling',            '立案',             '', '{代字}市监立',   FALSE, '没有公开的样例，使用前请单位确认'),
  ('criminalReferral',      '涉嫌犯罪案件移送', '', '{代字}市监罪移', FALSE, '没有公开的样例，使用前请单位确认'),
  ('noPenaltyDecision',     '不予行政处罚决定', '', '{代字}市监不罚', FALSE, '没有公开的样例，使用前请单位确认'),
  ('penaltyNotice',         '行政处罚告知',     '', '{代字}市监罚告', FALSE, '没有公开的样例，使用前请单位确认'),
  ('hearingNotice',         '听证通知',         '', '{代字}市监听告', FALSE, '没有公开的样例，使用前请单位确认'),
  ('caseLetter',            '办案函件',         '', '{代字}市监案函', FALSE, '没有公开的样例，使用前请单位确认'),
  ('reconsiderationRequest', '提请复议',        '', '{代字}市监提复', FALSE, '没有公开的样例，使用前请单位确认'),
  ('supervisionRequest',    '立案监督建议',     '', '{代字}市监督建', FALSE, '没有公开的样例，使用前请单位确认');

-- The word of a unit (代字) that stands before 市监, such as 津北辰
CREATE TABLE number_word (
  unit_code VARCHAR(32) NOT NULL,
  word      VARCHAR(16) NOT NULL,
  CONSTRAINT pk_number_word PRIMARY KEY (unit_code)
);

-- Which kind and unit a series belongs to; empty for the letters of a unit, which its own code word names
ALTER TABLE document_series ADD COLUMN kind VARCHAR(40);
ALTER TABLE document_series ADD COLUMN unit_code VARCHAR(32);
CREATE INDEX ix_document_series_unit_year ON document_series (unit_code, series_year);
CREATE INDEX ix_document_doc_number ON document (doc_number);
