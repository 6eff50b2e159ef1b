-- What people are told. dedup_key says what it is about and to whom, so that nothing is told twice.
-- mail_state is WAITING from the commit until the notice is put into a letter of mail_outbox.
CREATE TABLE notice (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  recipient    VARCHAR(64)  NOT NULL,
  kind         VARCHAR(16)  NOT NULL,
  business_key VARCHAR(64)  NOT NULL,
  task_id      VARCHAR(64),
  path         VARCHAR(100) NOT NULL,
  text         VARCHAR(300) NOT NULL,
  quote        VARCHAR(500),
  dedup_key    VARCHAR(160) NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  read_at      DATETIME(6),
  mail_state   VARCHAR(16),
  mail_id      BIGINT,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_notice_dedup_key ON notice (dedup_key);
CREATE INDEX ix_notice_recipient ON notice (recipient, id);
CREATE INDEX ix_notice_recipient_kind ON notice (recipient, kind, id);
CREATE INDEX ix_notice_recipient_read_at ON notice (recipient, read_at, id);
CREATE INDEX ix_notice_task_id ON notice (task_id);
CREATE INDEX ix_notice_mail_state ON notice (mail_state, id);
CREATE INDEX ix_notice_mail_id ON notice (mail_id);

-- How a user wants to be told of each kind; without a row the product's default holds.
CREATE TABLE notice_choice (
  username  VARCHAR(64) NOT NULL,
  kind      VARCHAR(16) NOT NULL,
  is_bell   BOOLEAN     NOT NULL,
  is_mail   BOOLEAN     NOT NULL,
  is_digest BOOLEAN     NOT NULL,
  PRIMARY KEY (username, kind)
);

-- Where a user gets mail, and at which hour the digest; null means none.
CREATE TABLE notice_profile (
  username       VARCHAR(64) NOT NULL,
  mail_address   VARCHAR(254),
  digest_hour    INT,
  last_digest_on DATE,
  last_digest_at DATETIME(6),
  PRIMARY KEY (username)
);
CREATE INDEX ix_notice_profile_digest_hour ON notice_profile (digest_hour, username);
