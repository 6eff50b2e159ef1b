-- The board's own marks: the text of a plan is the draft of its task (task_draft).
-- A plan counts as settled while the draft still is the version that was settled.
CREATE TABLE assignment_plan (
  task_id       VARCHAR(64) NOT NULL,
  draft_version INT         NOT NULL,
  username      VARCHAR(64) NOT NULL,
  settled_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (task_id)
);

-- What a change on the board replaced, so that it can be taken back; gone with the task.
-- before_body is null where there was no draft. Changes of one press share a batch.
CREATE TABLE assignment_plan_change (
  id            BIGINT      NOT NULL AUTO_INCREMENT,
  task_id       VARCHAR(64) NOT NULL,
  username      VARCHAR(64) NOT NULL,
  batch         VARCHAR(36) NOT NULL,
  before_body   LONGTEXT,
  was_settled   BOOLEAN     NOT NULL,
  has_claimed   BOOLEAN     NOT NULL,
  after_version INT         NOT NULL,
  changed_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX ix_assignment_plan_change_username ON assignment_plan_change (username, id);
CREATE INDEX ix_assignment_plan_change_task ON assignment_plan_change (task_id, id);

-- Handing over many plans at once.
CREATE TABLE dispatch_run (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  unit_id      BIGINT      NOT NULL,
  username     VARCHAR(64) NOT NULL,
  person_name  VARCHAR(50) NOT NULL,
  assigned_on  DATE        NOT NULL,
  state        VARCHAR(16) NOT NULL,
  total        INT         NOT NULL,
  papers_fault VARCHAR(500),
  started_at   DATETIME(6) NOT NULL,
  finished_at  DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT fk_dispatch_run_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE INDEX ix_dispatch_run_state ON dispatch_run (state, id);
CREATE INDEX ix_dispatch_run_unit ON dispatch_run (unit_id, id);

-- open_task equals task_id while the item waits and is empty afterwards, so that a task is in one run only.
CREATE TABLE dispatch_run_item (
  run_id        BIGINT       NOT NULL,
  seq           INT          NOT NULL,
  task_id       VARCHAR(64)  NOT NULL,
  open_task     VARCHAR(64),
  proposal_id   BIGINT       NOT NULL,
  reference     VARCHAR(100) NOT NULL,
  title         VARCHAR(200) NOT NULL,
  draft_version INT          NOT NULL,
  state         VARCHAR(16)  NOT NULL,
  message       VARCHAR(1000),
  ended_by      VARCHAR(64),
  ended_at      DATETIME(6),
  PRIMARY KEY (run_id, seq),
  CONSTRAINT fk_dispatch_run_item_run FOREIGN KEY (run_id) REFERENCES dispatch_run (id)
);
CREATE UNIQUE INDEX ux_dispatch_run_item_open_task ON dispatch_run_item (open_task);
CREATE INDEX ix_dispatch_run_item_state ON dispatch_run_item (run_id, state, seq);

-- The load of every unit is counted from open assignments only.
CREATE INDEX ix_assignment_state ON assignment (state, unit_id, role);
