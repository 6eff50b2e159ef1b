-- Texts of official papers that a bureau can change. A row is never changed or taken away: a change is one more
-- version. On a day the highest version counts whose day has come, so an older one ends where a newer begins.
CREATE TABLE paper_template (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  code        VARCHAR(40)  NOT NULL,
  version_no  INT          NOT NULL,
  title       VARCHAR(100) NOT NULL,
  body        LONGTEXT     NOT NULL,
  required    VARCHAR(2000) NOT NULL,
  number_kind VARCHAR(40),
  legal_basis VARCHAR(500) NOT NULL,
  valid_from  DATE         NOT NULL,
  remark      VARCHAR(200),
  changed_by  VARCHAR(64)  NOT NULL,
  changer     VARCHAR(64)  NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  CONSTRAINT pk_paper_template PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_paper_template_code_version ON paper_template (code, version_no);
