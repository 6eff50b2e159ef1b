-- Somebody with hundreds of groups has some of the tasks that come first at all: they are found without asking
-- each group.
CREATE INDEX ix_task_item_state_order ON task_item (state, sort_key, candidate_group);
