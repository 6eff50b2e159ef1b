-- A change of the figures of the criminal law on its way: nothing is applied that was not first run over the
-- open cases. A row tells of a new figure, of the end of an old one, or of both.
CREATE TABLE threshold_proposal (
  id              BIGINT         NOT NULL AUTO_INCREMENT,
  offence_code    VARCHAR(32)    NOT NULL,
  measure         VARCHAR(40)    NOT NULL,
  -- null where a figure only ends
  threshold       DECIMAL(18, 2),
  condition_text  VARCHAR(120),
  severity        VARCHAR(8)     NOT NULL,
  source          VARCHAR(160)   NOT NULL,
  -- the first day of the new figure
  valid_from      DATE           NOT NULL,
  -- the row of criminal_threshold whose validity ends the day before, null where none does
  replaced_id     BIGINT,
  reason          VARCHAR(1000)  NOT NULL,
  proposed_by     VARCHAR(64)    NOT NULL,
  proposed_at     DATETIME(6)    NOT NULL,
  -- what a trial over all open cases found: case by case before and after
  trial           LONGTEXT,
  tried_by        VARCHAR(64),
  tried_at        DATETIME(6),
  applied_by      VARCHAR(64),
  applied_at      DATETIME(6),
  withdrawn_by    VARCHAR(64),
  withdrawn_at    DATETIME(6),
  PRIMARY KEY (id)
);
CREATE INDEX ix_threshold_proposal_proposed ON threshold_proposal (proposed_at, id);
