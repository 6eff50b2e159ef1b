-- One row per matter that a process carries. Completing a task locks it, so that two people at
-- work on one matter wait for each other instead of colliding inside the engine.
CREATE TABLE work (
  business_key VARCHAR(64)  NOT NULL,
  kind         VARCHAR(32)  NOT NULL,
  reference    VARCHAR(100) NOT NULL,
  title        VARCHAR(200) NOT NULL,
  proposers    VARCHAR(200) NOT NULL,
  PRIMARY KEY (business_key)
);

-- What a user has typed into the form of a task and not yet sent.
CREATE TABLE task_draft (
  task_id    VARCHAR(64) NOT NULL,
  username   VARCHAR(64) NOT NULL,
  body       LONGTEXT    NOT NULL,
  version    INT         NOT NULL,
  saved_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (task_id)
);
