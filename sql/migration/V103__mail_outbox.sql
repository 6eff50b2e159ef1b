-- Letters to be sent by mail. SENDING that a stopped machine left behind becomes UNCERTAIN: the server may
-- have taken the letter, so nobody but an administrator sends it again.
CREATE TABLE mail_outbox (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  recipient  VARCHAR(64)  NOT NULL,
  address    VARCHAR(254) NOT NULL,
  subject    VARCHAR(200) NOT NULL,
  body       LONGTEXT     NOT NULL,
  message_id VARCHAR(200) NOT NULL,
  dedup_key  VARCHAR(160) NOT NULL,
  state      VARCHAR(16)  NOT NULL,
  attempts   INT          NOT NULL,
  due_at     DATETIME(6)  NOT NULL,
  claim      VARCHAR(64),
  claimed_at DATETIME(6),
  sent_at    DATETIME(6),
  last_error VARCHAR(500),
  created_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_mail_outbox_dedup_key ON mail_outbox (dedup_key);
CREATE INDEX ix_mail_outbox_due_at ON mail_outbox (state, due_at, id);
CREATE INDEX ix_mail_outbox_state ON mail_outbox (state, id);
