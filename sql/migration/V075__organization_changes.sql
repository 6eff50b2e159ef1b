-- Units and divisions change their names and end; what was written before keeps the name of its time.
ALTER TABLE unit ADD COLUMN version INT NOT NULL DEFAULT 0;
ALTER TABLE unit ADD COLUMN retired_on DATE;
ALTER TABLE division ADD COLUMN is_active BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE division ADD COLUMN retired_on DATE;
ALTER TABLE division ADD COLUMN version INT NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN version INT NOT NULL DEFAULT 0;

-- A name that a unit bore until a day; that day it had the next one.
CREATE TABLE unit_former_name (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  unit_id    BIGINT       NOT NULL,
  full_name  VARCHAR(100) NOT NULL,
  short_name VARCHAR(50)  NOT NULL,
  until_on   DATE         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_unit_former_name_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE INDEX ix_unit_former_name_unit ON unit_former_name (unit_id, until_on, id);

CREATE TABLE division_former_name (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  division_id BIGINT      NOT NULL,
  name        VARCHAR(50) NOT NULL,
  until_on    DATE        NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_division_former_name_division FOREIGN KEY (division_id) REFERENCES division (id)
);
CREATE INDEX ix_division_former_name_division ON division_former_name (division_id, until_on, id);
