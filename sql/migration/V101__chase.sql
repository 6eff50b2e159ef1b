-- 催办、督办: somebody asks for work that is late, with the answer and how it ended. Never deleted.
CREATE TABLE chase (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  business_key    VARCHAR(64)  NOT NULL,
  task_id         VARCHAR(64)  NOT NULL,
  step            VARCHAR(64)  NOT NULL,
  unit_id         BIGINT       NOT NULL,
  candidate_group VARCHAR(64)  NOT NULL,
  assignee        VARCHAR(64),
  level           VARCHAR(16)  NOT NULL,
  problem         VARCHAR(500) NOT NULL,
  due_on          DATE,
  issued_by       VARCHAR(64)  NOT NULL,
  issuer_name     VARCHAR(50)  NOT NULL,
  issuer_unit_id  BIGINT       NOT NULL,
  issued_at       DATETIME(6)  NOT NULL,
  answer          VARCHAR(500),
  answered_by     VARCHAR(64),
  answerer_name   VARCHAR(50),
  answered_at     DATETIME(6),
  closing         VARCHAR(16),
  closed_at       DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT fk_chase_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE INDEX ix_chase_business_key ON chase (business_key, id);
CREATE INDEX ix_chase_task_id ON chase (task_id, closed_at);
