-- Which step of an escalation was told: 0 before the end, then 1, 2, ... after it. The key lets one sweep of
-- several machines tell it, and once; a clock that gets another end starts anew. ends_at is the moment at which
-- the clock ends, for one of days the midnight after its last day.
CREATE TABLE clock_escalation (
  clock_id BIGINT      NOT NULL,
  ends_at  DATETIME(6) NOT NULL,
  step     INT         NOT NULL,
  told_at  DATETIME(6) NOT NULL,
  CONSTRAINT pk_clock_escalation PRIMARY KEY (clock_id, ends_at, step),
  CONSTRAINT fk_clock_escalation_clock FOREIGN KEY (clock_id) REFERENCES clock (id)
);
