-- The task list as the screens read it, written in the transaction of the engine's task event.
-- Every list is read in the order of an index that begins with whose list it is: no sorting, no full scan.
-- A task without a due date has 9999-12-31, so that due_on can stand in keyset cursors.
CREATE TABLE task_item (
  task_id         VARCHAR(64)  NOT NULL,
  business_key    VARCHAR(64)  NOT NULL,
  kind            VARCHAR(32)  NOT NULL,
  step            VARCHAR(64)  NOT NULL,
  reference       VARCHAR(100) NOT NULL,
  title           VARCHAR(200) NOT NULL,
  proposers       VARCHAR(200) NOT NULL,
  unit_id         BIGINT       NOT NULL,
  candidate_group VARCHAR(64)  NOT NULL,
  assignee        VARCHAR(64),
  clock_code      VARCHAR(32)  NOT NULL,
  due_on          DATE         NOT NULL,
  state           VARCHAR(16)  NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  ended_at        DATETIME(6),
  completed_by    VARCHAR(64),
  PRIMARY KEY (task_id)
);
CREATE INDEX ix_task_item_assignee ON task_item (assignee, state, due_on, task_id);
CREATE INDEX ix_task_item_candidate_group ON task_item (candidate_group, state, due_on, task_id);
CREATE INDEX ix_task_item_unit_id ON task_item (unit_id, state, due_on, task_id);
CREATE INDEX ix_task_item_completed_by ON task_item (completed_by, ended_at DESC, task_id DESC);
CREATE INDEX ix_task_item_business_key ON task_item (business_key, state);
