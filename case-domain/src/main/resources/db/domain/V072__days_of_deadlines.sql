-- A calendar shows a deadline on its careful day, the earlier of both dates.
create index ix_deadline_day_open on deadline (least(safe_on, due_on), id) where state in ('RUNNING', 'LATE');

-- What is over is shown as cancelled for a while.
create index ix_deadline_changed_at_over on deadline (changed_at) where state not in ('RUNNING', 'LATE');

-- Whoever took up a task in somebody else's case has its dates in their own calendar.
create index ix_case_task_claimed_by_open on case_task (claimed_by) where state = 'OPEN';
