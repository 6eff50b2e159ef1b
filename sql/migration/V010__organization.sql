-- Bodies, units, divisions, people and the posts they hold.
CREATE TABLE unit (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  code          VARCHAR(32)  NOT NULL,
  full_name     VARCHAR(100) NOT NULL,
  short_name    VARCHAR(50)  NOT NULL,
  kind          VARCHAR(16)  NOT NULL,
  code_word     VARCHAR(32),
  display_order INT          NOT NULL,
  is_active     BOOLEAN      NOT NULL,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_unit_code ON unit (code);
CREATE UNIQUE INDEX ux_unit_full_name ON unit (full_name);

-- Every spelling by which a unit is met, its full and short name among them.
CREATE TABLE unit_alias (
  alias   VARCHAR(100) NOT NULL,
  unit_id BIGINT       NOT NULL,
  PRIMARY KEY (alias),
  CONSTRAINT fk_unit_alias_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);

CREATE TABLE division (
  id            BIGINT      NOT NULL AUTO_INCREMENT,
  unit_id       BIGINT      NOT NULL,
  name          VARCHAR(50) NOT NULL,
  display_order INT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_division_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE UNIQUE INDEX ux_division_unit_name ON division (unit_id, name);

CREATE TABLE person (
  id    BIGINT      NOT NULL AUTO_INCREMENT,
  name  VARCHAR(50) NOT NULL,
  phone VARCHAR(32),
  PRIMARY KEY (id)
);
CREATE INDEX ix_person_name ON person (name);

CREATE TABLE post_holding (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  person_id   BIGINT      NOT NULL,
  unit_id     BIGINT      NOT NULL,
  division_id BIGINT,
  post        VARCHAR(32) NOT NULL,
  title       VARCHAR(50) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_post_holding_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_post_holding_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT fk_post_holding_division FOREIGN KEY (division_id) REFERENCES division (id)
);
CREATE INDEX ix_post_holding_unit_post ON post_holding (unit_id, post);
CREATE INDEX ix_post_holding_person ON post_holding (person_id);
