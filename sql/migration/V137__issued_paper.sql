-- A paper that was issued: from which version of which text, with which number, as which two files. Both files are
-- made once and kept; live_subject is empty once the paper was withdrawn, so that the subject may get another.
CREATE TABLE issued_paper (
  id               BIGINT       NOT NULL AUTO_INCREMENT,
  business_key     VARCHAR(64)  NOT NULL,
  subject          VARCHAR(128) NOT NULL,
  live_subject     VARCHAR(128),
  template_id      BIGINT       NOT NULL,
  unit_code        VARCHAR(32)  NOT NULL,
  doc_number       VARCHAR(64),
  pdf_id           BIGINT       NOT NULL,
  docx_id          BIGINT       NOT NULL,
  issued_at        DATETIME(6)  NOT NULL,
  issued_by        VARCHAR(64)  NOT NULL,
  withdrawn_reason VARCHAR(500),
  withdrawn_at     DATETIME(6),
  withdrawn_by     VARCHAR(64),
  CONSTRAINT pk_issued_paper PRIMARY KEY (id),
  CONSTRAINT fk_issued_paper_template FOREIGN KEY (template_id) REFERENCES paper_template (id),
  CONSTRAINT fk_issued_paper_pdf FOREIGN KEY (pdf_id) REFERENCES document (id),
  CONSTRAINT fk_issued_paper_docx FOREIGN KEY (docx_id) REFERENCES document (id)
);
CREATE UNIQUE INDEX ux_issued_paper_live_subject ON issued_paper (live_subject);
CREATE INDEX ix_issued_paper_business_key ON issued_paper (business_key, id);
