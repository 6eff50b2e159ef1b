-- Accounts by which people and systems log in.
CREATE TABLE account (
  id                   BIGINT       NOT NULL AUTO_INCREMENT,
  username             VARCHAR(64)  NOT NULL,
  password_hash        VARCHAR(200) NOT NULL,
  person_id            BIGINT       NOT NULL,
  is_enabled           BOOLEAN      NOT NULL,
  must_change_password BOOLEAN      NOT NULL,
  is_care_view         BOOLEAN      NOT NULL,
  created_at           DATETIME(6)  NOT NULL,
  password_changed_at  DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT fk_account_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE UNIQUE INDEX ux_account_username ON account (username);
CREATE INDEX ix_account_person ON account (person_id);

-- Failed logins count per account and source, so that a stranger cannot lock a user out everywhere.
CREATE TABLE login_failure (
  username     VARCHAR(64) NOT NULL,
  source       VARCHAR(64) NOT NULL,
  failures     INT         NOT NULL,
  last_at      DATETIME(6) NOT NULL,
  locked_until DATETIME(6),
  PRIMARY KEY (username, source)
);
