-- Who presides over a bureau (主持工作) while it has no head or the head is away: he alone decides on referrals then.
CREATE TABLE presiding (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  unit_id         BIGINT       NOT NULL,
  username        VARCHAR(64)  NOT NULL,
  person_name     VARCHAR(50)  NOT NULL,
  document_number VARCHAR(100) NOT NULL,
  from_on         DATE         NOT NULL,
  to_on           DATE,
  recorded_by     VARCHAR(64)  NOT NULL,
  recorded_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_presiding_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE INDEX ix_presiding_unit ON presiding (unit_id, from_on);
