-- What the search still has to read again, written in the transaction of the change. Every node reads it for
-- its own index; old rows are removed. The kind of a key that names no matter asks for all of it to be read.
CREATE TABLE search_change (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  business_key VARCHAR(64) NOT NULL,
  at           DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX ix_search_change_at ON search_change (at);

-- One row that tells this database from every other, so that an index of another one is not taken for its own.
CREATE TABLE search_source (
  id   INT         NOT NULL,
  name VARCHAR(36) NOT NULL,
  PRIMARY KEY (id)
);
