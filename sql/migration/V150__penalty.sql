-- From the conclusion of an investigation to the closing of the case. Amounts are yuan.
-- What the two officers conclude (调查终结报告), one row for each time they hand it in.
CREATE TABLE penalty_conclusion (
  id              BIGINT         NOT NULL AUTO_INCREMENT,
  case_id         BIGINT         NOT NULL,
  conclusion_no   INT            NOT NULL,
  -- PENALTY, NO_PENALTY, NOT_PROVEN, TRANSFERRED or REFERRED
  proposal        VARCHAR(16)    NOT NULL,
  act             VARCHAR(24)    NOT NULL,
  inquiry         LONGTEXT       NOT NULL,
  facts           LONGTEXT       NOT NULL,
  -- one line a piece: name, then what it proves
  evidence        LONGTEXT       NOT NULL,
  nature          LONGTEXT       NOT NULL,
  broken_rule     VARCHAR(300)   NOT NULL,
  penalty_rule    VARCHAR(300),
  -- entered with its evidence as long as it does not follow from the amounts of the case
  business_amount DECIMAL(18, 2),
  illegal_gains   DECIMAL(18, 2),
  goods_value     DECIMAL(18, 2),
  amount_evidence VARCHAR(500),
  -- whether 违法经营额 is the sum of the lines of the case
  is_counted      BOOLEAN        NOT NULL,
  -- the grounds of discretion, codes parted by commas
  grounds         VARCHAR(500)   NOT NULL,
  tier            VARCHAR(16)    NOT NULL,
  tier_rule       VARCHAR(32)    NOT NULL,
  -- the rule that fired and what it gave; null where no fine is proposed
  range_rule      VARCHAR(32),
  range_least     DECIMAL(18, 2),
  range_most      DECIMAL(18, 2),
  range_article   VARCHAR(200),
  range_on        DATE,
  fine            DECIMAL(18, 2),
  confiscation    VARCHAR(1000),
  other_penalties VARCHAR(1000),
  loses_licence   BOOLEAN        NOT NULL,
  is_closed       BOOLEAN        NOT NULL,
  is_complex      BOOLEAN        NOT NULL,
  discretion      LONGTEXT       NOT NULL,
  -- why grounds or fine depart from the record of earlier penalties or from the tier
  tier_reason     VARCHAR(500),
  transfer_to     VARCHAR(100),
  written_by      VARCHAR(64)    NOT NULL,
  written_at      DATETIME(6)    NOT NULL,
  signed_at       DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT fk_penalty_conclusion_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE UNIQUE INDEX ux_penalty_conclusion_no ON penalty_conclusion (case_id, conclusion_no);

-- Reviews of a conclusion (案件审核, 法制审核), before the notice and after a hearing.
CREATE TABLE penalty_review (
  id            BIGINT        NOT NULL AUTO_INCREMENT,
  conclusion_id BIGINT        NOT NULL,
  -- BEFORE_NOTICE or AFTER_HEARING
  stage         VARCHAR(16)   NOT NULL,
  -- why it is 法制审核; null: 案件审核
  ground        VARCHAR(24),
  outcome       VARCHAR(16)   NOT NULL,
  opinion       LONGTEXT      NOT NULL,
  reviewed_by   VARCHAR(64)   NOT NULL,
  reviewed_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_penalty_review_conclusion FOREIGN KEY (conclusion_id) REFERENCES penalty_conclusion (id)
);
CREATE INDEX ix_penalty_review_conclusion ON penalty_review (conclusion_id, id);

-- The notice of penalty (告知书), its service and what the party says to it.
CREATE TABLE penalty_notice (
  id                   BIGINT        NOT NULL AUTO_INCREMENT,
  case_id              BIGINT        NOT NULL,
  conclusion_id        BIGINT        NOT NULL,
  noticed_on           DATE          NOT NULL,
  may_hear             BOOLEAN       NOT NULL,
  hearing_rule         VARCHAR(32)   NOT NULL,
  hearing_limit        DECIMAL(18, 2) NOT NULL,
  served_on            DATE,
  served_way           VARCHAR(24),
  served_to            VARCHAR(100),
  -- the last day for statement, defence and request of a hearing
  ends_on              DATE,
  -- NOTHING, WAIVED, STATEMENT or HEARING; null while open
  answer               VARCHAR(16),
  answered_on          DATE,
  statement            LONGTEXT,
  recheck              LONGTEXT,
  is_accepted          BOOLEAN,
  waiver_document      VARCHAR(100),
  PRIMARY KEY (id),
  CONSTRAINT fk_penalty_notice_conclusion FOREIGN KEY (conclusion_id) REFERENCES penalty_conclusion (id)
);
CREATE INDEX ix_penalty_notice_case ON penalty_notice (case_id, id);

-- Hearings (听证).
CREATE TABLE penalty_hearing (
  id                BIGINT        NOT NULL AUTO_INCREMENT,
  case_id           BIGINT        NOT NULL,
  notice_id         BIGINT        NOT NULL,
  requested_on      DATE          NOT NULL,
  host              VARCHAR(64),
  -- user names parted by commas
  members           VARCHAR(500),
  clerk             VARCHAR(64),
  named_on          DATE,
  file_received_on  DATE,
  notified_on       DATE,
  held_on           DATE,
  held_at           VARCHAR(5),
  place             VARCHAR(200),
  is_public         BOOLEAN,
  announced_on      DATE,
  -- HELD or WAIVED; null while open
  outcome           VARCHAR(16),
  ended_on          DATE,
  record            LONGTEXT,
  report            LONGTEXT,
  reported_on       DATE,
  PRIMARY KEY (id),
  CONSTRAINT fk_penalty_hearing_notice FOREIGN KEY (notice_id) REFERENCES penalty_notice (id)
);
CREATE INDEX ix_penalty_hearing_case ON penalty_hearing (case_id, id);

-- The decision of a case (F9) and how it is carried out.
CREATE TABLE penalty_decision (
  id                   BIGINT        NOT NULL AUTO_INCREMENT,
  case_id              BIGINT        NOT NULL,
  conclusion_id        BIGINT        NOT NULL,
  kind                 VARCHAR(16)   NOT NULL,
  fine                 DECIMAL(18, 2) NOT NULL,
  range_rule           VARCHAR(32),
  range_least          DECIMAL(18, 2),
  range_most           DECIMAL(18, 2),
  confiscation         VARCHAR(1000),
  other_penalties      VARCHAR(1000),
  defence              LONGTEXT,
  reasons              LONGTEXT      NOT NULL,
  tier_reason          VARCHAR(500),
  rule_text            VARCHAR(1000),
  performance_way      VARCHAR(500),
  reconsideration_body VARCHAR(100),
  court                VARCHAR(100),
  is_public            BOOLEAN       NOT NULL,
  is_listed            BOOLEAN       NOT NULL,
  discussed_on         DATE,
  discussed_by         VARCHAR(500),
  minutes              LONGTEXT,
  decided_by           VARCHAR(64)   NOT NULL,
  decided_on           DATE          NOT NULL,
  doc_number           VARCHAR(64),
  served_on            DATE,
  served_way           VARCHAR(24),
  served_to            VARCHAR(100),
  published_on         DATE,
  published_in         VARCHAR(200),
  summary              LONGTEXT,
  -- PERFORMED or ENFORCED; null while open
  performance          VARCHAR(16),
  performed_on         DATE,
  demanded_on          DATE,
  demand_ends_on       DATE,
  enforcement_court    VARCHAR(100),
  enforcement_filed_on DATE,
  -- what the officer wrote into the form of closing
  closing_reason       VARCHAR(24),
  closing_execution    VARCHAR(1000),
  closing_goods        VARCHAR(1000),
  closing_appeals      VARCHAR(500),
  PRIMARY KEY (id),
  CONSTRAINT fk_penalty_decision_conclusion FOREIGN KEY (conclusion_id) REFERENCES penalty_conclusion (id)
);
CREATE INDEX ix_penalty_decision_case ON penalty_decision (case_id, id);

-- What the party has paid.
CREATE TABLE penalty_payment (
  id          BIGINT         NOT NULL AUTO_INCREMENT,
  decision_id BIGINT         NOT NULL,
  -- FINE or SURCHARGE
  kind        VARCHAR(16)    NOT NULL,
  paid_on     DATE           NOT NULL,
  amount      DECIMAL(18, 2) NOT NULL,
  receipt_no  VARCHAR(50)    NOT NULL,
  recorded_by VARCHAR(64)    NOT NULL,
  recorded_at DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_penalty_payment_decision FOREIGN KEY (decision_id) REFERENCES penalty_decision (id)
);
CREATE INDEX ix_penalty_payment_decision ON penalty_payment (decision_id, id);
CREATE UNIQUE INDEX ux_penalty_payment_receipt ON penalty_payment (decision_id, receipt_no);

-- A plan of instalments that was asked for, and whether the leader has agreed.
CREATE TABLE penalty_instalment (
  id          BIGINT         NOT NULL AUTO_INCREMENT,
  decision_id BIGINT         NOT NULL,
  due_on      DATE           NOT NULL,
  amount      DECIMAL(18, 2) NOT NULL,
  reason      VARCHAR(500)   NOT NULL,
  -- null while nobody has decided
  is_approved BOOLEAN,
  PRIMARY KEY (id),
  CONSTRAINT fk_penalty_instalment_decision FOREIGN KEY (decision_id) REFERENCES penalty_decision (id)
);
CREATE INDEX ix_penalty_instalment_decision ON penalty_instalment (decision_id, due_on);
