-- One notice may tell of many tasks that came up at once; such a notice is about no single matter.
ALTER TABLE notice MODIFY COLUMN business_key VARCHAR(64);
ALTER TABLE notice ADD COLUMN task_count INT NOT NULL DEFAULT 1;
