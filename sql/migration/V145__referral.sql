-- Referrals to the police (刑事移送). A case has one at a time; a refused or ended one may be followed by another round.
CREATE TABLE referral (
  id                    BIGINT        NOT NULL AUTO_INCREMENT,
  case_id               BIGINT        NOT NULL,
  round_no              INT           NOT NULL,
  unit_id               BIGINT        NOT NULL,
  -- by the table of domain section 4.4
  state                 VARCHAR(24)   NOT NULL,
  -- what called for it: CHECK, OPINION (检察意见), EVIDENCE, ORDER
  called_by             VARCHAR(16)   NOT NULL,
  called_document       VARCHAR(100),
  called_at             DATETIME(6)   NOT NULL,
  lead_officer          VARCHAR(64),
  co_officer            VARCHAR(64),
  third_officer         VARCHAR(64),
  -- the written report: T1 threshold reached, T2 reasonable suspicion
  test                  VARCHAR(2),
  offence               VARCHAR(24),
  facts                 VARCHAR(4000),
  evidence              VARCHAR(4000),
  standard              VARCHAR(2000),
  proposal              VARCHAR(2000),
  reported_by           VARCHAR(64),
  reported_at           DATETIME(6),
  decided_by            VARCHAR(64),
  decided_name          VARCHAR(50),
  decided_title         VARCHAR(50),
  decided_at            DATETIME(6),
  decision_reason       VARCHAR(1000),
  -- the police that has it now, and the procuratorate; the unit is null where it has no account here
  police_name           VARCHAR(100),
  police_unit_id        BIGINT,
  procuratorate_name    VARCHAR(100),
  procuratorate_unit_id BIGINT,
  contact_name          VARCHAR(50),
  contact_phone         VARCHAR(50),
  letter_number         VARCHAR(64),
  sent_at               DATETIME(6),
  copied_on             DATE,
  received_on           DATE,
  filed_on              DATE,
  filing_number         VARCHAR(100),
  refused_on            DATE,
  refusal_number        VARCHAR(100),
  -- 检察意见 after a case was not prosecuted
  opinion_number        VARCHAR(100),
  criminal_fine         DECIMAL(18, 2),
  fine_before           DECIMAL(18, 2),
  fine_offset           DECIMAL(18, 2),
  result_number         VARCHAR(100),
  last_seq              INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT fk_referral_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT fk_referral_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT fk_referral_police FOREIGN KEY (police_unit_id) REFERENCES unit (id),
  CONSTRAINT fk_referral_procuratorate FOREIGN KEY (procuratorate_unit_id) REFERENCES unit (id)
);
CREATE UNIQUE INDEX ux_referral_round ON referral (case_id, round_no);
CREATE INDEX ix_referral_unit ON referral (unit_id, id);
CREATE INDEX ix_referral_police ON referral (police_unit_id, id);
CREATE INDEX ix_referral_procuratorate ON referral (procuratorate_unit_id, id);
CREATE INDEX ix_referral_copied ON referral (copied_on);

-- Every transition: who, when, by which paper, on which state of the file, under which deadline.
CREATE TABLE referral_event (
  referral_id     BIGINT       NOT NULL,
  seq_no          INT          NOT NULL,
  from_state      VARCHAR(24)  NOT NULL,
  event           VARCHAR(32)  NOT NULL,
  to_state        VARCHAR(24)  NOT NULL,
  username        VARCHAR(64)  NOT NULL,
  person_name     VARCHAR(50)  NOT NULL,
  unit_name       VARCHAR(100) NOT NULL,
  happened_at     DATETIME(6)  NOT NULL,
  -- the date on the paper, and its number, where somebody else has decided
  document_on     DATE,
  document_number VARCHAR(100),
  -- whose paper it is: BUREAU, POLICE, PROCURATORATE, COURT
  party           VARCHAR(16)  NOT NULL,
  counterpart     VARCHAR(100),
  -- SHA-256 over the files of the referral as they were
  file_hash       CHAR(64)     NOT NULL,
  clock_code      VARCHAR(32),
  clock_due       DATETIME(6),
  remark          VARCHAR(1000),
  CONSTRAINT pk_referral_event PRIMARY KEY (referral_id, seq_no),
  CONSTRAINT fk_referral_event_referral FOREIGN KEY (referral_id) REFERENCES referral (id)
);
CREATE INDEX ix_referral_event_at ON referral_event (happened_at, referral_id, seq_no);

-- What was sent with the letter (行政执法机关移送涉嫌犯罪案件的规定 art 6): the files of each of the five items.
CREATE TABLE referral_item (
  referral_id   BIGINT       NOT NULL,
  seq_no        INT          NOT NULL,
  kind          VARCHAR(24)  NOT NULL,
  title         VARCHAR(255) NOT NULL,
  -- either a paper that the product issued or an attached file
  document_id   BIGINT,
  attachment_id BIGINT,
  size_bytes    BIGINT       NOT NULL,
  sha256        CHAR(64)     NOT NULL,
  CONSTRAINT pk_referral_item PRIMARY KEY (referral_id, seq_no),
  CONSTRAINT fk_referral_item_referral FOREIGN KEY (referral_id) REFERENCES referral (id)
);
