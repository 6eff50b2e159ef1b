-- Lists on their way into the register: a draft of rows until it is committed as a whole.
CREATE TABLE proposal_import (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  file_name       VARCHAR(200) NOT NULL,
  state           VARCHAR(16)  NOT NULL,
  attempt         INT          NOT NULL,
  created_by      VARCHAR(64)  NOT NULL,
  created_by_name VARCHAR(50)  NOT NULL,
  created_unit_id BIGINT       NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  row_count       INT          NOT NULL,
  done_count      INT          NOT NULL,
  created_count   INT,
  updated_count   INT,
  skipped_count   INT,
  failure         VARCHAR(500),
  finished_at     DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT fk_proposal_import_unit FOREIGN KEY (created_unit_id) REFERENCES unit (id)
);
CREATE INDEX ix_proposal_import_unit ON proposal_import (created_unit_id, id);

CREATE TABLE proposal_import_row (
  import_id   BIGINT   NOT NULL,
  seq         INT      NOT NULL,
  line        INT      NOT NULL,
  content     LONGTEXT NOT NULL,
  is_left_out BOOLEAN  NOT NULL,
  is_mended   BOOLEAN  NOT NULL,
  PRIMARY KEY (import_id, seq),
  CONSTRAINT fk_proposal_import_row_import FOREIGN KEY (import_id) REFERENCES proposal_import (id)
);

-- Held by whoever commits the import; a database frees it when that process dies.
CREATE TABLE proposal_import_lock (
  import_id BIGINT NOT NULL,
  PRIMARY KEY (import_id)
);
