-- Who asks to step back from a case (回避); case_recusal keeps who has.
CREATE TABLE case_recusal_request (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  case_id      BIGINT       NOT NULL,
  username     VARCHAR(64)  NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  requested_at DATETIME(6)  NOT NULL,
  -- null while nobody has decided
  is_granted   BOOLEAN,
  decided_at   DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT fk_case_recusal_request_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE INDEX ix_case_recusal_request_case ON case_recusal_request (case_id, id);
