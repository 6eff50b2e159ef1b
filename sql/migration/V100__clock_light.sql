-- Which light of which last day was told: the key lets one sweep of several machines tell it, and once.
-- A clock that gets another last day starts anew.
CREATE TABLE clock_light (
  clock_id BIGINT      NOT NULL,
  due_on   DATE        NOT NULL,
  light    VARCHAR(8)  NOT NULL,
  told_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (clock_id, due_on, light),
  CONSTRAINT fk_clock_light_clock FOREIGN KEY (clock_id) REFERENCES clock (id)
);

-- Running clocks by their last day, for the sweep.
CREATE INDEX ix_clock_active_slot ON clock (active_slot, due_on, id);
