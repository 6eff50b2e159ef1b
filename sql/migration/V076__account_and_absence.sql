-- Ending all sessions of an account is counting this up: a session knows the number it began with.
ALTER TABLE account ADD COLUMN session_no INT NOT NULL DEFAULT 0;

-- Somebody is away from one day to another, both included, and a colleague stands in.
CREATE TABLE absence (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  person_id    BIGINT      NOT NULL,
  deputy_id    BIGINT      NOT NULL,
  from_on      DATE        NOT NULL,
  to_on        DATE        NOT NULL,
  created_by   VARCHAR(64) NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  cancelled_at DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT fk_absence_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_absence_deputy FOREIGN KEY (deputy_id) REFERENCES person (id)
);
CREATE INDEX ix_absence_person ON absence (person_id, to_on);
CREATE INDEX ix_absence_deputy ON absence (deputy_id, to_on);

-- Whom the actor stood in for.
ALTER TABLE audit_entry ADD COLUMN on_behalf_of VARCHAR(64);
ALTER TABLE audit_entry ADD COLUMN on_behalf_name VARCHAR(50);
