-- What happened to a clock, in its order. The row in clock is what these events come to by its rule; it is
-- stored so that lists need not count. on_day is the day of the event: the day of the start, the first day
-- left out, the day counted again, the day until which a due date was set, the day of the end; to_day is the
-- first day counted again after a time left out. A clock of hours has the moment as well.
CREATE TABLE clock_event (
  clock_id    BIGINT      NOT NULL,
  seq_no      INT         NOT NULL,
  kind        VARCHAR(16) NOT NULL,
  on_day      DATE        NOT NULL,
  to_day      DATE,
  moment      DATETIME(6),
  ground      VARCHAR(400),
  document    VARCHAR(128),
  by_whom     VARCHAR(128),
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_clock_event PRIMARY KEY (clock_id, seq_no),
  CONSTRAINT fk_clock_event_clock FOREIGN KEY (clock_id) REFERENCES clock (id),
  CONSTRAINT ck_clock_event_kind CHECK (kind IN ('STARTED', 'PAUSED', 'RESUMED', 'EXCLUDED', 'EXTENDED', 'DUE_SET',
    'STOPPED', 'CANCELLED'))
);

-- Clocks from before have a start, perhaps a due date set by hand, pauses, and perhaps an end. When each was
-- recorded is not known: they bear the time at which the clock was made.
INSERT INTO clock_event (clock_id, seq_no, kind, on_day, ground, document, recorded_at)
SELECT e.clock_id, ROW_NUMBER() OVER (PARTITION BY e.clock_id ORDER BY e.part, e.pause_id, e.step), e.kind, e.on_day,
  e.ground, e.document, e.recorded_at
FROM (
  SELECT id AS clock_id, 1 AS part, 0 AS pause_id, 0 AS step, 'STARTED' AS kind, starts_on AS on_day, NULL AS ground,
    NULL AS document, created_at AS recorded_at
  FROM clock
  UNION ALL
  SELECT id, 2, 0, 0, 'DUE_SET', due_on, due_reason, NULL, created_at
  FROM clock
  WHERE due_reason IS NOT NULL
  UNION ALL
  SELECT p.clock_id, 3, p.id, 0, 'PAUSED', p.from_on, p.ground, p.document, c.created_at
  FROM clock_pause p
  JOIN clock c ON c.id = p.clock_id
  UNION ALL
  SELECT p.clock_id, 3, p.id, 1, 'RESUMED', p.to_on, NULL, NULL, c.created_at
  FROM clock_pause p
  JOIN clock c ON c.id = p.clock_id
  WHERE p.to_on IS NOT NULL
  UNION ALL
  SELECT id, 4, 0, 0, state, COALESCE(stopped_on, starts_on), stop_reason, NULL, created_at
  FROM clock
  WHERE state <> 'RUNNING'
) e;

ALTER TABLE clock ADD COLUMN paused_from date;
UPDATE clock
SET paused_from = (SELECT MIN(p.from_on) FROM clock_pause p WHERE p.clock_id = clock.id AND p.to_on IS NULL);
DROP TABLE clock_pause;
