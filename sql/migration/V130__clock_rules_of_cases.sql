-- Deadlines of cases run by the hour too, can be extended, and pause on named grounds only.
-- pause_grounds: codes parted by commas; * means any ground in words, nothing means none.
-- escalate_before and escalate_every count in the unit of the rule; a rule in months counts days.
-- escalate_every: how often the posts hear again once the end has passed; null: once.
ALTER TABLE clock_rule DROP CONSTRAINT ck_clock_rule_unit;
ALTER TABLE clock_rule ADD CONSTRAINT ck_clock_rule_unit CHECK (length_unit IN ('HOUR', 'WORKING_DAY', 'DAY', 'MONTH'));
ALTER TABLE clock_rule ADD COLUMN extension_length int;
ALTER TABLE clock_rule ADD COLUMN extension_unit varchar(16);
ALTER TABLE clock_rule ADD COLUMN extension_times int NOT NULL DEFAULT 0;
ALTER TABLE clock_rule ADD COLUMN extension_approver varchar(120);
ALTER TABLE clock_rule ADD COLUMN pause_grounds varchar(255) NOT NULL DEFAULT '*';
ALTER TABLE clock_rule ADD COLUMN breach_action varchar(120) NOT NULL DEFAULT '';
ALTER TABLE clock_rule ADD COLUMN certainty varchar(8) NOT NULL DEFAULT 'UNSURE';
ALTER TABLE clock_rule ADD COLUMN escalate_to varchar(120) NOT NULL DEFAULT '';
ALTER TABLE clock_rule ADD COLUMN escalate_before int;
ALTER TABLE clock_rule ADD COLUMN escalate_every int;
ALTER TABLE clock_rule ADD CONSTRAINT ck_clock_rule_extension CHECK (
  extension_times = 0
  OR (extension_times BETWEEN 1 AND 20 AND extension_length IS NOT NULL AND extension_unit IS NOT NULL
    AND extension_approver IS NOT NULL AND extension_length > 0
    AND ((length_unit = 'HOUR' AND extension_unit = 'HOUR')
      OR (length_unit <> 'HOUR' AND extension_unit IN ('WORKING_DAY', 'DAY', 'MONTH')))));
-- Hours run on the clock without a rest
ALTER TABLE clock_rule ADD CONSTRAINT ck_clock_rule_hours CHECK (length_unit <> 'HOUR' OR pause_grounds = '');
ALTER TABLE clock_rule ADD CONSTRAINT ck_clock_rule_certainty CHECK (certainty IN ('SOURCED', 'LIKELY', 'UNSURE'));
ALTER TABLE clock_rule ADD CONSTRAINT ck_clock_rule_escalation CHECK (escalate_before >= 0 AND escalate_every > 0);
UPDATE clock_rule SET certainty = 'LIKELY' WHERE code IN ('REPLY', 'REPLY_EXTENDED') AND kind = 'SUGGESTION';

-- A clock of hours knows its moments as well as its days.
ALTER TABLE clock ADD COLUMN starts_at datetime(6);
ALTER TABLE clock ADD COLUMN computed_due_at datetime(6);
ALTER TABLE clock ADD COLUMN due_at datetime(6);
ALTER TABLE clock ADD COLUMN stopped_at datetime(6);
