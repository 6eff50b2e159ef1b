-- Which entries of the trail are changes of the organisation, its people and accounts: few among many, so that
-- they are found without an index over all that happens.
CREATE TABLE audit_change (
  entry_id BIGINT      NOT NULL,
  kind     VARCHAR(16) NOT NULL,
  at       DATETIME(6) NOT NULL,
  username VARCHAR(64) NOT NULL,
  subject  VARCHAR(96) NOT NULL,
  PRIMARY KEY (entry_id)
);
CREATE INDEX ix_audit_change_at ON audit_change (at, entry_id);
CREATE INDEX ix_audit_change_kind ON audit_change (kind, at, entry_id);
CREATE INDEX ix_audit_change_username ON audit_change (username, at, entry_id);
CREATE INDEX ix_audit_change_subject ON audit_change (subject, at, entry_id);

INSERT INTO audit_change (entry_id, kind, at, username, subject)
SELECT
  e.id,
  CASE
    WHEN e.action LIKE 'unit.%' THEN 'UNIT'
    WHEN e.action LIKE 'division.%' THEN 'DIVISION'
    WHEN e.action LIKE 'person.%' THEN 'PERSON'
    WHEN e.action LIKE 'post.%' THEN 'POST'
    WHEN e.action LIKE 'absence.%' THEN 'ABSENCE'
    WHEN e.action = 'work.handedOver' THEN 'HAND_OVER'
    ELSE 'ACCOUNT'
  END,
  e.at,
  e.username,
  e.subject
FROM audit_entry e
WHERE e.business_key IS NULL
  AND e.subject IS NOT NULL
  AND (
    e.action LIKE 'unit.%'
    OR e.action LIKE 'division.%'
    OR e.action LIKE 'person.%'
    OR e.action LIKE 'post.%'
    OR e.action LIKE 'absence.%'
    OR e.action IN ('work.handedOver', 'account.created', 'account.reset', 'account.disabled', 'account.enabled')
  );
