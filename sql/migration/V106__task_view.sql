-- What a person saved of the list: a queue, what narrows it, its order and its columns, under a name of his own.
CREATE TABLE task_view (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  username    VARCHAR(64)  NOT NULL,
  name        VARCHAR(20)  NOT NULL,
  queue       VARCHAR(16)  NOT NULL,
  kind        VARCHAR(32),
  step        VARCHAR(64),
  search_text VARCHAR(100),
  unit_id     BIGINT,
  due         VARCHAR(16),
  sort        VARCHAR(16)  NOT NULL,
  columns_shown VARCHAR(100) NOT NULL,
  is_default  BOOLEAN      NOT NULL,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_task_view_name ON task_view (username, name);

-- The columns that a person shows where no view says otherwise.
CREATE TABLE task_columns (
  username      VARCHAR(64)  NOT NULL,
  columns_shown VARCHAR(100) NOT NULL,
  PRIMARY KEY (username)
);
