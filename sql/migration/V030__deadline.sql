-- Rules are never edited once a clock has used them: a change is a new row with the next
-- version_no, and the day before its valid_from becomes the valid_to of the old one.
-- An empty jurisdiction or kind means: any.
CREATE TABLE clock_rule (
  id bigint NOT NULL AUTO_INCREMENT,
  code varchar(32) NOT NULL,
  jurisdiction varchar(64) NOT NULL DEFAULT '',
  kind varchar(16) NOT NULL DEFAULT '',
  version_no int NOT NULL DEFAULT 1,
  title varchar(64) NOT NULL,
  starting_event varchar(64) NOT NULL,
  length int NOT NULL,
  length_unit varchar(16) NOT NULL,
  yellow_at int NOT NULL,
  orange_at int NOT NULL,
  legal_basis varchar(255) NOT NULL,
  source varchar(255) NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT pk_clock_rule PRIMARY KEY (id),
  CONSTRAINT ux_clock_rule_version UNIQUE (code, jurisdiction, kind, version_no),
  CONSTRAINT ck_clock_rule_length CHECK (length > 0),
  CONSTRAINT ck_clock_rule_unit CHECK (length_unit IN ('WORKING_DAY', 'DAY', 'MONTH')),
  CONSTRAINT ck_clock_rule_lights CHECK (yellow_at >= orange_at AND orange_at >= 0),
  CONSTRAINT ck_clock_rule_valid CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

-- active_slot is 1 while the clock runs and null afterwards: the unique key then holds
-- one running clock for each subject and code, and any number of ended ones.
CREATE TABLE clock (
  id bigint NOT NULL AUTO_INCREMENT,
  business_key varchar(64) NOT NULL,
  subject varchar(96) NOT NULL,
  code varchar(32) NOT NULL,
  rule_id bigint NOT NULL,
  starts_on date NOT NULL,
  computed_due_on date NOT NULL,
  due_on date NOT NULL,
  due_reason varchar(400),
  state varchar(16) NOT NULL,
  active_slot smallint,
  stopped_on date,
  stop_reason varchar(400),
  created_at datetime(6) NOT NULL,
  version int NOT NULL DEFAULT 0,
  CONSTRAINT pk_clock PRIMARY KEY (id),
  CONSTRAINT ux_clock_active UNIQUE (subject, code, active_slot),
  CONSTRAINT fk_clock_rule FOREIGN KEY (rule_id) REFERENCES clock_rule (id)
);

CREATE INDEX ix_clock_business_key ON clock (business_key, due_on);

-- from_on is the first day left out, to_on the first day counted again.
CREATE TABLE clock_pause (
  id bigint NOT NULL AUTO_INCREMENT,
  clock_id bigint NOT NULL,
  from_on date NOT NULL,
  to_on date,
  ground varchar(255) NOT NULL,
  document varchar(128),
  CONSTRAINT pk_clock_pause PRIMARY KEY (id),
  CONSTRAINT fk_clock_pause_clock FOREIGN KEY (clock_id) REFERENCES clock (id)
);

CREATE INDEX ix_clock_pause_clock_id ON clock_pause (clock_id, from_on);

INSERT INTO clock_rule
  (code, kind, title, starting_event, length, length_unit, yellow_at, orange_at, legal_basis, source, valid_from)
VALUES
  ('REPLY', 'SUGGESTION', '答复代表', '自交办之日起', 3, 'MONTH', 20, 5,
   '代表法：代表建议自交办之日起三个月内答复', '法律；预警天数为产品默认，可改', '2000-01-01'),
  ('REPLY', 'PROPOSAL', '答复委员', '自交办之日起', 3, 'MONTH', 20, 5,
   '地方提案办理规定：提案自交办之日起三个月内答复', '各地不同，可改', '2000-01-01'),
  ('REPLY_EXTENDED', 'SUGGESTION', '延期答复', '自交办之日起', 6, 'MONTH', 20, 5,
   '代表法：涉及面广、处理难度大的，自交办之日起六个月内答复', '法律；各地另有更短规定的，可改', '2000-01-01'),
  ('REPLY_EXTENDED', 'PROPOSAL', '延期答复', '自交办之日起', 6, 'MONTH', 20, 5,
   '地方提案办理规定：经同意延期的，自交办之日起六个月内答复', '各地不同，可改', '2000-01-01'),
  ('CO_OPINION', '', '会办意见', '自交办之日起', 1, 'MONTH', 7, 2,
   '地方办理规定：会办单位自交办之日起一个月内提出会办意见', '各地不同，可改', '2000-01-01'),
  ('SIGN_FOR', '', '签收', '自交办之日起', 2, 'WORKING_DAY', 1, 0,
   '办理惯例：承办单位两个工作日内签收', '产品默认，各地一至三个工作日，可改', '2000-01-01'),
  ('RETURN', '', '退办', '自交办之日起', 5, 'WORKING_DAY', 2, 0,
   '地方办理规定：不属于本单位职责的，五个工作日内申请退办', '各地三至十五个工作日不等，可改', '2000-01-01'),
  ('RETURN_DECISION', '', '退办答复', '自收到退办申请之日起', 7, 'DAY', 2, 1,
   '地方办理规定：交办机关七日内答复退办申请', '各地不同，可改', '2000-01-01'),
  ('ASSIGN_SESSION', '', '会议期间交办', '自大会闭会之日起', 30, 'DAY', 6, 2,
   '地方办理规定：大会期间提出的，闭会后三十日内交办', '各地不同，可改', '2000-01-01'),
  ('ASSIGN_INTERIM', '', '闭会期间交办', '自收到之日起', 5, 'WORKING_DAY', 2, 1,
   '地方办理规定：闭会期间提出的，五个工作日内交办', '各地不同，可改', '2000-01-01'),
  ('UNIT_DISTRIBUTE', '', '单位内分办', '自交办之日起', 10, 'WORKING_DAY', 3, 1,
   '地方办理规定：承办单位十个工作日内分办到处（科）室', '各地不同，可改', '2000-01-01'),
  ('FIRST_CONTACT', '', '办前沟通', '自交办之日起', 15, 'WORKING_DAY', 5, 2,
   '地方办理规定：十五个工作日内与提出人首次沟通', '各地不同，可改', '2000-01-01'),
  ('FEEDBACK', '', '征询意见反馈', '自答复送达之日起', 15, 'WORKING_DAY', 5, 2,
   '地方办理规定：提出人收到答复后十五个工作日内反馈', '各地不同，可改', '2000-01-01'),
  ('REHANDLE', '', '重新办理', '自重新交办之日起', 1, 'MONTH', 7, 2,
   '地方办理规定：不满意的，重新交办后一个月内再次答复', '各地不同，可改', '2000-01-01'),
  ('PUBLISH', '', '公开', '自答复之日起', 20, 'WORKING_DAY', 6, 2,
   '地方办理规定：答复后二十个工作日内公开', '各地不同，可改', '2000-01-01'),
  ('KEY_PLAN', '', '重点件方案', '自交办之日起', 10, 'DAY', 2, 1,
   '地方办理规定：重点件十日内提出办理方案', '各地不同，可改', '2000-01-01');
