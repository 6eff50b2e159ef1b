-- Infringement cases. A case begins as a clue and keeps its row until it is closed.
CREATE TABLE case_file (
  id                BIGINT        NOT NULL AUTO_INCREMENT,
  unit_id           BIGINT        NOT NULL,
  -- the number of the register of clues, by unit and year
  clue_number       VARCHAR(64),
  -- 立案号, given when the case is filed
  case_number       VARCHAR(64),
  kind              VARCHAR(8)    NOT NULL,
  title             VARCHAR(200)  NOT NULL,
  status            VARCHAR(24)   NOT NULL,
  source            VARCHAR(24)   NOT NULL,
  channel           VARCHAR(100),
  received_on       DATE          NOT NULL,
  act               VARCHAR(2000) NOT NULL,
  place             VARCHAR(200)  NOT NULL,
  platform          VARCHAR(100),
  link              VARCHAR(500),
  campaign          VARCHAR(50),
  -- the day on which the conduct began and ended (行为终了), as far as it is known
  conduct_from      DATE,
  conduct_to        DATE,
  cause_code        VARCHAR(32),
  -- the two case officers by user name: 主办 and 协办
  lead_officer      VARCHAR(64),
  co_officer        VARCHAR(64),
  filed_on          DATE,
  closed_on         DATE,
  -- the state of the referral to the police, by the table of domain section 4.4; NONE where there is none
  referral_state    VARCHAR(24)   NOT NULL,
  -- what the criminal law asks and no amount says; null while it is not settled
  makes_goods       BOOLEAN,
  sells_goods       BOOLEAN,
  makes_labels      BOOLEAN,
  sells_labels      BOOLEAN,
  labels_of_others  BOOLEAN,
  knows             BOOLEAN,
  knows_ground      VARCHAR(1000),
  suspicion         BOOLEAN,
  suspicion_ground  VARCHAR(1000),
  others_patent     BOOLEAN,
  holder_bankruptcy BOOLEAN,
  technical_measures BOOLEAN,
  registered_by     VARCHAR(64)   NOT NULL,
  registered_at     DATETIME(6)   NOT NULL,
  version           INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT fk_case_file_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE INDEX ix_case_file_unit ON case_file (unit_id, id);
CREATE INDEX ix_case_file_unit_status ON case_file (unit_id, status, id);
CREATE UNIQUE INDEX ux_case_file_clue_number ON case_file (clue_number);
CREATE UNIQUE INDEX ux_case_file_case_number ON case_file (case_number);
CREATE INDEX ix_case_file_lead ON case_file (lead_officer, id);
CREATE INDEX ix_case_file_co ON case_file (co_officer, id);
CREATE INDEX ix_case_file_link ON case_file (link);
CREATE INDEX ix_case_file_received ON case_file (received_on, source);

-- Who reported: apart from the case file, read by few and every time on the trail.
CREATE TABLE case_reporter (
  case_id       BIGINT       NOT NULL,
  name          VARCHAR(50)  NOT NULL,
  contact       VARCHAR(100),
  is_real_name  BOOLEAN      NOT NULL,
  is_holder     BOOLEAN      NOT NULL,
  told_on       DATE,
  PRIMARY KEY (case_id),
  CONSTRAINT fk_case_reporter_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);

-- Parties (当事人); the first one is the suspect that the clue names.
CREATE TABLE case_party (
  id                   BIGINT       NOT NULL AUTO_INCREMENT,
  case_id              BIGINT       NOT NULL,
  party_no             INT          NOT NULL,
  kind                 VARCHAR(24)  NOT NULL,
  name                 VARCHAR(100) NOT NULL,
  -- 统一社会信用代码, or the number of an identity card where the party is a person
  id_number            VARCHAR(32),
  address              VARCHAR(200),
  representative       VARCHAR(50),
  phone                VARCHAR(50),
  -- when and by whom earlier penalties were looked up; null while nobody has
  penalties_queried_on DATE,
  penalties_queried_by VARCHAR(64),
  version              INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT fk_case_party_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE UNIQUE INDEX ux_case_party_no ON case_party (case_id, party_no);
CREATE INDEX ix_case_party_id_number ON case_party (id_number, case_id);
CREATE INDEX ix_case_party_name ON case_party (name, case_id);

-- Earlier penalties of a party, administrative and criminal.
CREATE TABLE party_prior_penalty (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  party_id     BIGINT       NOT NULL,
  -- 商标, 专利, 著作权, 商业秘密: which repetition it counts for
  field        VARCHAR(16)  NOT NULL,
  is_criminal  BOOLEAN      NOT NULL,
  doc_number   VARCHAR(100) NOT NULL,
  effective_on DATE         NOT NULL,
  act          VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_party_prior_penalty_party FOREIGN KEY (party_id) REFERENCES case_party (id)
);
CREATE INDEX ix_party_prior_penalty_party ON party_prior_penalty (party_id, effective_on);

-- The rights that are said to be infringed.
CREATE TABLE case_right (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  case_id      BIGINT       NOT NULL,
  right_no     INT          NOT NULL,
  kind         VARCHAR(16)  NOT NULL,
  number       VARCHAR(50),
  name         VARCHAR(200) NOT NULL,
  -- Nice classes as people write them
  classes      VARCHAR(100),
  -- GOODS, SERVICE or BOTH, for marks
  mark_kind    VARCHAR(8),
  holder       VARCHAR(100) NOT NULL,
  -- whose goods the mark points to (法释〔2025〕5号 art 7(1)): rights of one source count once
  source       VARCHAR(100) NOT NULL,
  valid_until  DATE,
  version      INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT fk_case_right_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE UNIQUE INDEX ux_case_right_no ON case_right (case_id, right_no);
CREATE INDEX ix_case_right_number ON case_right (number, case_id);

-- Evidence (证据); its files are attachments of the subject evidence:{id}, hashed on arrival.
CREATE TABLE case_evidence (
  id             BIGINT        NOT NULL AUTO_INCREMENT,
  case_id        BIGINT        NOT NULL,
  evidence_no    INT           NOT NULL,
  kind           VARCHAR(24)   NOT NULL,
  title          VARCHAR(200)  NOT NULL,
  proves         VARCHAR(1000),
  origin         VARCHAR(200)  NOT NULL,
  is_original    BOOLEAN       NOT NULL,
  method         VARCHAR(500),
  collected_on   DATE          NOT NULL,
  collected_by   VARCHAR(64)   NOT NULL,
  collected_with VARCHAR(64)   NOT NULL,
  recorded_at    DATETIME(6)   NOT NULL,
  version        INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT fk_case_evidence_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE UNIQUE INDEX ux_case_evidence_no ON case_evidence (case_id, evidence_no);

-- Amounts line by line (F5); totals are never stored. A line that is taken out keeps its row.
CREATE TABLE amount_line (
  id           BIGINT         NOT NULL AUTO_INCREMENT,
  case_id      BIGINT         NOT NULL,
  -- SOLD, UNSOLD, COST, FEE, SERVICE, SERVICE_COST, LABELS_SOLD, LABELS_UNSOLD, COPIES_SOLD, COPIES_UNSOLD,
  -- ONLINE_WORKS, DOWNLOADS, CLICKS, MEMBERS, HOLDER_LOSS
  kind         VARCHAR(16)    NOT NULL,
  from_on      DATE,
  to_on        DATE,
  origin       VARCHAR(200)   NOT NULL,
  goods        VARCHAR(200)   NOT NULL,
  quantity     DECIMAL(18, 4) NOT NULL,
  unit         VARCHAR(16)    NOT NULL,
  -- ACTUAL for what was sold; AVERAGE, LABEL or MARKET for what was not (法释〔2025〕5号 art 28)
  price_basis  VARCHAR(8),
  -- yuan; null where the basis is the average of what was sold
  unit_price   DECIMAL(18, 6),
  evidence_id  BIGINT,
  entered_by   VARCHAR(64)    NOT NULL,
  entered_at   DATETIME(6)    NOT NULL,
  removed_by   VARCHAR(64),
  removed_at   DATETIME(6),
  version      INT            NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT fk_amount_line_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT fk_amount_line_evidence FOREIGN KEY (evidence_id) REFERENCES case_evidence (id)
);
CREATE INDEX ix_amount_line_case ON amount_line (case_id, id);

-- Every criminal check that the product made of a case, with the facts it weighed and what came out.
CREATE TABLE case_check (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  case_id         BIGINT        NOT NULL,
  check_no        INT           NOT NULL,
  outcome         VARCHAR(24)   NOT NULL,
  article         VARCHAR(16),
  severity        VARCHAR(16),
  near_threshold  BOOLEAN       NOT NULL,
  offence         VARCHAR(32)   NOT NULL,
  facts           LONGTEXT      NOT NULL,
  results         LONGTEXT      NOT NULL,
  explanation     VARCHAR(4000) NOT NULL,
  cause           VARCHAR(200)  NOT NULL,
  made_by         VARCHAR(64)   NOT NULL,
  made_at         DATETIME(6)   NOT NULL,
  -- why the case is not referred although it comes near, against a suspicion or unsettled: two signatures
  kept_reason     VARCHAR(2000),
  kept_by         VARCHAR(64),
  kept_at         DATETIME(6),
  agreed_by       VARCHAR(64),
  agreed_at       DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT fk_case_check_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE UNIQUE INDEX ux_case_check_no ON case_check (case_id, check_no);

-- Who has stepped back from a case (回避); he loses its tasks.
CREATE TABLE case_recusal (
  case_id    BIGINT       NOT NULL,
  username   VARCHAR(64)  NOT NULL,
  reason     VARCHAR(500) NOT NULL,
  decided_by VARCHAR(64)  NOT NULL,
  decided_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (case_id, username),
  CONSTRAINT fk_case_recusal_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);

-- What the two officers found out about a clue (核查, F2), one row for each time they sent it on.
CREATE TABLE case_verification (
  id               BIGINT        NOT NULL AUTO_INCREMENT,
  case_id          BIGINT        NOT NULL,
  verification_no  INT           NOT NULL,
  measures         VARCHAR(2000) NOT NULL,
  finding          VARCHAR(4000) NOT NULL,
  -- the four conditions of 市场监督管理行政处罚程序规定 art 19
  has_evidence     BOOLEAN       NOT NULL,
  is_punishable    BOOLEAN       NOT NULL,
  is_ours          BOOLEAN       NOT NULL,
  is_in_time       BOOLEAN       NOT NULL,
  -- harm to life, health or financial security: five years of limitation instead of two
  is_grave_harm    BOOLEAN       NOT NULL,
  proposal         VARCHAR(16)   NOT NULL,
  -- which ground of art 20, where it is not to be filed
  reason_code      VARCHAR(24),
  transfer_to      VARCHAR(100),
  -- identification by the right holder: its days are not counted
  identified_from  DATE,
  identified_to    DATE,
  identification   VARCHAR(1000),
  verified_by      VARCHAR(64)   NOT NULL,
  verified_with    VARCHAR(64)   NOT NULL,
  verified_at      DATETIME(6)   NOT NULL,
  signed_at        DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT fk_case_verification_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE UNIQUE INDEX ux_case_verification_no ON case_verification (case_id, verification_no);

-- Every opinion and signature on a case, as the approval forms print them.
CREATE TABLE case_opinion (
  id             BIGINT        NOT NULL AUTO_INCREMENT,
  case_id        BIGINT        NOT NULL,
  step           VARCHAR(64)   NOT NULL,
  -- which paper or part of the case it is about, as in verification:3; null where the step says it
  subject        VARCHAR(64),
  decision       VARCHAR(24)   NOT NULL,
  opinion        VARCHAR(2000),
  username       VARCHAR(64)   NOT NULL,
  person_name    VARCHAR(50)   NOT NULL,
  person_title   VARCHAR(50)   NOT NULL,
  on_behalf_name VARCHAR(50),
  given_at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_case_opinion_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE INDEX ix_case_opinion_case ON case_opinion (case_id, id);

-- Requests to extend a deadline of a case.
CREATE TABLE case_extension (
  id            BIGINT        NOT NULL AUTO_INCREMENT,
  case_id       BIGINT        NOT NULL,
  clock_subject VARCHAR(96)   NOT NULL,
  clock_code    VARCHAR(32)   NOT NULL,
  reason        VARCHAR(1000) NOT NULL,
  requested_by  VARCHAR(64)   NOT NULL,
  requested_at  DATETIME(6)   NOT NULL,
  -- null while nobody has decided
  is_approved   BOOLEAN,
  decided_at    DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT fk_case_extension_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE INDEX ix_case_extension_case ON case_extension (case_id, id);

INSERT INTO number_pattern (kind, name, unit_code, code_word, is_sure, source) VALUES
  ('clue', '案件来源登记', '', '{代字}市监案源', FALSE, '没有公开的样例，使用前请单位确认');
