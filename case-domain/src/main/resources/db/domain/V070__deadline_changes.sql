-- A calendar that follows a deadline must be told that its date moved, or that it is over: RFC 5545 asks for a number
-- that rises with each such change. It is counted here, so that it rises whoever changes the row, one or ten thousand at
-- a time. That a date has passed is no change of the date.
alter table deadline
    add column sequence   integer not null default 0,
    add column changed_at timestamptz not null default now();

update deadline set changed_at = recorded_at;

create function count_deadline_change() returns trigger language plpgsql as
$$
begin
    new.sequence := old.sequence + 1;
    new.changed_at := now();
    return new;
end
$$;

create trigger tr_deadline_change
    before update of due_on, safe_on, state, paused_on on deadline
    for each row
    when ((old.due_on, old.safe_on, old.paused_on, old.state in ('MET', 'MET_LATE', 'WAIVED', 'VOID'))
        is distinct from (new.due_on, new.safe_on, new.paused_on, new.state in ('MET', 'MET_LATE', 'WAIVED', 'VOID')))
    execute function count_deadline_change();
