-- Suggestions and proposals, their asks, who answers them, what is written and who approved it.
CREATE TABLE proposal (
  id             BIGINT       NOT NULL AUTO_INCREMENT,
  kind           VARCHAR(16)  NOT NULL,
  session_text   VARCHAR(100) NOT NULL,
  session_key    VARCHAR(100) NOT NULL,
  term           INT,
  meeting        INT,
  number         VARCHAR(32)  NOT NULL,
  title          VARCHAR(200) NOT NULL,
  lead_proposer  VARCHAR(100) NOT NULL,
  sector         VARCHAR(100),
  body           LONGTEXT     NOT NULL,
  sender_unit_id BIGINT       NOT NULL,
  status         VARCHAR(32)  NOT NULL,
  mode           VARCHAR(16),
  round          INT          NOT NULL,
  are_asks_confirmed BOOLEAN  NOT NULL,
  registered_at  DATETIME(6)  NOT NULL,
  registered_by  VARCHAR(64)  NOT NULL,
  assigned_on    DATE,
  reply_due_on   DATE,
  closed_at      DATETIME(6),
  version        INT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_proposal_sender FOREIGN KEY (sender_unit_id) REFERENCES unit (id)
);
CREATE UNIQUE INDEX ux_proposal_number ON proposal (kind, session_key, number);
CREATE INDEX ix_proposal_status ON proposal (status, id);
CREATE INDEX ix_proposal_sender ON proposal (sender_unit_id, id);
CREATE INDEX ix_proposal_kind ON proposal (kind, id);

-- The proposers in their order; the first one leads.
CREATE TABLE proposer (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  proposal_id BIGINT       NOT NULL,
  seq         INT          NOT NULL,
  name        VARCHAR(100) NOT NULL,
  person_id   BIGINT,
  PRIMARY KEY (id),
  CONSTRAINT fk_proposer_proposal FOREIGN KEY (proposal_id) REFERENCES proposal (id),
  CONSTRAINT fk_proposer_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE UNIQUE INDEX ux_proposer_seq ON proposer (proposal_id, seq);
CREATE INDEX ix_proposer_person ON proposer (person_id, proposal_id);

-- 逐条建议: the unit of work.
CREATE TABLE ask (
  id          BIGINT        NOT NULL AUTO_INCREMENT,
  proposal_id BIGINT        NOT NULL,
  no          INT           NOT NULL,
  text        VARCHAR(2000) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_ask_proposal FOREIGN KEY (proposal_id) REFERENCES proposal (id)
);
CREATE UNIQUE INDEX ux_ask_no ON ask (proposal_id, no);

CREATE TABLE assignment (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  proposal_id     BIGINT      NOT NULL,
  unit_id         BIGINT      NOT NULL,
  role            VARCHAR(16) NOT NULL,
  state           VARCHAR(32) NOT NULL,
  assigned_on     DATE        NOT NULL,
  due_on          DATE        NOT NULL,
  division_id     BIGINT,
  drafter         VARCHAR(64),
  signed_for_by   VARCHAR(64),
  signed_for_at   DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT fk_assignment_proposal FOREIGN KEY (proposal_id) REFERENCES proposal (id),
  CONSTRAINT fk_assignment_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE UNIQUE INDEX ux_assignment_unit ON assignment (proposal_id, unit_id);
CREATE INDEX ix_assignment_unit ON assignment (unit_id, proposal_id);

CREATE TABLE assignment_ask (
  assignment_id BIGINT NOT NULL,
  ask_id        BIGINT NOT NULL,
  PRIMARY KEY (assignment_id, ask_id),
  CONSTRAINT fk_assignment_ask_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id),
  CONSTRAINT fk_assignment_ask_ask FOREIGN KEY (ask_id) REFERENCES ask (id)
);

-- Every text that was sent on: a reply of an answering unit, an opinion of a co-handler. Never changed.
CREATE TABLE draft_version (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  assignment_id BIGINT       NOT NULL,
  version_no    INT          NOT NULL,
  step          VARCHAR(64)  NOT NULL,
  content       LONGTEXT     NOT NULL,
  author        VARCHAR(64)  NOT NULL,
  author_name   VARCHAR(50)  NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_draft_version_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id)
);
CREATE UNIQUE INDEX ux_draft_version_no ON draft_version (assignment_id, version_no);

-- What a reviewer decided about a version.
CREATE TABLE review (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  assignment_id BIGINT       NOT NULL,
  version_no    INT          NOT NULL,
  step          VARCHAR(64)  NOT NULL,
  decision      VARCHAR(16)  NOT NULL,
  opinion       VARCHAR(2000),
  reviewer      VARCHAR(64)  NOT NULL,
  reviewer_name VARCHAR(50)  NOT NULL,
  reviewer_title VARCHAR(50) NOT NULL,
  reviewed_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_review_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id)
);
CREATE INDEX ix_review_assignment ON review (assignment_id, id);

-- A reviewer's remark bound to one paragraph of the version.
CREATE TABLE review_remark (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  review_id    BIGINT        NOT NULL,
  paragraph_id VARCHAR(32)   NOT NULL,
  text         VARCHAR(1000) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_review_remark_review FOREIGN KEY (review_id) REFERENCES review (id)
);
CREATE INDEX ix_review_remark_review ON review_remark (review_id, id);

-- The letter of an answering unit, or of a co-handler to the main handler, once signed.
CREATE TABLE letter (
  assignment_id BIGINT       NOT NULL,
  version_no    INT          NOT NULL,
  result_class  VARCHAR(8),
  doc_number    VARCHAR(64),
  signed_by     VARCHAR(64)  NOT NULL,
  signer_name   VARCHAR(50)  NOT NULL,
  signed_at     DATETIME(6)  NOT NULL,
  signed_on     DATE         NOT NULL,
  sealed_by     VARCHAR(64),
  sealed_at     DATETIME(6),
  delivered_on  DATE,
  delivery_way  VARCHAR(16),
  delivery_note VARCHAR(500),
  PRIMARY KEY (assignment_id),
  CONSTRAINT fk_letter_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id)
);
CREATE UNIQUE INDEX ux_letter_doc_number ON letter (doc_number);

-- Classes of result: they differ by place and year, so they are data.
CREATE TABLE result_class (
  id               BIGINT       NOT NULL AUTO_INCREMENT,
  scheme           VARCHAR(32)  NOT NULL,
  code             VARCHAR(8)   NOT NULL,
  label            VARCHAR(32)  NOT NULL,
  meaning          VARCHAR(200) NOT NULL,
  is_reason_needed BOOLEAN      NOT NULL,
  severity         INT          NOT NULL,
  source           VARCHAR(200) NOT NULL,
  valid_from       DATE         NOT NULL,
  valid_to         DATE,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_result_class_code ON result_class (scheme, code, valid_from);

INSERT INTO result_class (scheme, code, label, meaning, is_reason_needed, severity, source, valid_from, valid_to) VALUES
  ('ABCD-1', 'A', '已解决', '已经解决或者基本解决', FALSE, 1, '全国人大代表建议办理分类（2007年），各地不同，可改', '2007-01-01', NULL),
  ('ABCD-1', 'B', '正在解决', '正在解决或者列入规划逐步解决', FALSE, 2, '全国人大代表建议办理分类（2007年），各地不同，可改', '2007-01-01', NULL),
  ('ABCD-1', 'C', '待条件', '因目前条件限制或者其他原因，待以后解决', TRUE, 3, '全国人大代表建议办理分类（2007年），各地不同，可改', '2007-01-01', NULL),
  ('ABCD-1', 'D', '留作参考', '留作参考', TRUE, 4, '全国人大代表建议办理分类（2007年），各地不同，可改', '2007-01-01', NULL);
