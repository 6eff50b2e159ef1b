-- Answers to writes of the API that carried an Idempotency-Key, so that a repeat acts once. A row without a
-- status is a request that is being answered; when its claim has grown old, the server that had it is gone.
CREATE TABLE idempotency_key (
  username        VARCHAR(64)    NOT NULL,
  idempotency_key VARBINARY(400) NOT NULL,
  request_hash    CHAR(64)       NOT NULL,
  status          INT,
  content_type    VARCHAR(100),
  body            LONGTEXT,
  location        VARCHAR(500),
  created_at      DATETIME(6)    NOT NULL,
  PRIMARY KEY (username, idempotency_key)
);
CREATE INDEX ix_idempotency_key_created_at ON idempotency_key (created_at);
