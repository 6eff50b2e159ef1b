-- Files that people add to a matter. Their content stands in a folder, named by its hash;
-- a removed file keeps its row and its content.
CREATE TABLE attachment (
  id             BIGINT       NOT NULL AUTO_INCREMENT,
  business_key   VARCHAR(64)  NOT NULL,
  subject        VARCHAR(64)  NOT NULL,
  file_name      VARCHAR(255) NOT NULL,
  media_type     VARCHAR(100) NOT NULL,
  size_bytes     BIGINT       NOT NULL,
  sha256         CHAR(64)     NOT NULL,
  uploaded_by    VARCHAR(64)  NOT NULL,
  uploader_name  VARCHAR(50)  NOT NULL,
  uploader_unit  VARCHAR(100) NOT NULL,
  uploaded_at    DATETIME(6)  NOT NULL,
  removed_by     VARCHAR(64),
  remover_name   VARCHAR(50),
  removed_at     DATETIME(6),
  removal_reason VARCHAR(200),
  PRIMARY KEY (id)
);
CREATE INDEX ix_attachment_business_key ON attachment (business_key, subject, id);
CREATE INDEX ix_attachment_sha256 ON attachment (sha256);
