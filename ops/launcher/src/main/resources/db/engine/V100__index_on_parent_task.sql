-- The engine looks for subtasks whenever a task ends, and reads the whole table for it. There are none, so the index is
-- empty and costs nothing.
create index ix_act_ru_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
