-- The trail of who did what. Rows are only ever added.
CREATE TABLE audit_entry (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  at           DATETIME(6)  NOT NULL,
  username     VARCHAR(64)  NOT NULL,
  person_name  VARCHAR(50)  NOT NULL,
  unit_name    VARCHAR(100) NOT NULL,
  source       VARCHAR(64)  NOT NULL,
  action       VARCHAR(64)  NOT NULL,
  business_key VARCHAR(64),
  subject      VARCHAR(96),
  summary      VARCHAR(500) NOT NULL,
  quote        LONGTEXT,
  before_text  LONGTEXT,
  after_text   LONGTEXT,
  PRIMARY KEY (id)
);
CREATE INDEX ix_audit_entry_business_key ON audit_entry (business_key, id);
CREATE INDEX ix_audit_entry_username ON audit_entry (username, id);
