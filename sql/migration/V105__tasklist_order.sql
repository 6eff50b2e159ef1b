-- Due date and task id as one text: the first task of a group is then one step into an index, however many
-- tasks there are, and one user's many groups are asked for their first tasks only.
ALTER TABLE task_item ADD COLUMN sort_key VARCHAR(80) NOT NULL DEFAULT '';
UPDATE task_item SET sort_key = CONCAT(due_on, '/', task_id);

CREATE INDEX ix_task_item_assignee_order ON task_item (assignee, state, sort_key);
CREATE INDEX ix_task_item_group_order ON task_item (candidate_group, state, sort_key);
CREATE INDEX ix_task_item_unit_order ON task_item (unit_id, state, sort_key);
ALTER TABLE task_item DROP INDEX ix_task_item_assignee;
ALTER TABLE task_item DROP INDEX ix_task_item_candidate_group;
ALTER TABLE task_item DROP INDEX ix_task_item_unit_id;
