-- The days on which the due run reminds of a deadline, and the next day on which it has to look at it: one index answers
-- what a run has to do. The run plans the reminders of what has none yet, which it looks at first.
alter table deadline
    add column remind_on date[],
    add column tell_on date,
    add column told_at timestamptz,
    add column follow_up boolean not null default false;

update deadline set told_at = told_on::timestamp at time zone 'Europe/Brussels' where told_on is not null;
update deadline set tell_on = date '1970-01-01' where state = 'RUNNING' and paused_on is null;

alter table deadline
    drop column told_on;

-- whose day came, and of which a process or a level is still to hear
create index ix_deadline_follow_up on deadline (id) where follow_up;
create index ix_deadline_tell_on on deadline (tell_on, id) where tell_on is not null;
