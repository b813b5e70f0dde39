-- How many cases, and open tasks of them, there are in each place, stage and status: the totals above lists, without
-- counting a hundred thousand rows for each. Kept by triggers, so that no way of writing can forget it.
create table case_tally (
    centrale_id     uuid not null,
    region          text not null,
    joint_committee text not null,
    stage           text not null,
    status          text not null,
    cases           bigint not null,
    open_tasks      bigint not null,
    constraint pk_case_tally primary key (centrale_id, region, joint_committee, stage, status)
);

-- What changed since: added, never updated, so that nobody waits for anybody. Every thousand are folded in.
create table case_tally_change (
    id              bigint generated always as identity constraint pk_case_tally_change primary key,
    centrale_id     uuid not null,
    region          text not null,
    joint_committee text not null,
    stage           text not null,
    status          text not null,
    cases           integer not null,
    open_tasks      integer not null
);

create view case_total as
select centrale_id, region, joint_committee, stage, status, cases, open_tasks from case_tally
union all
select centrale_id, region, joint_committee, stage, status, cases, open_tasks from case_tally_change;

create function fold_case_tally() returns void language plpgsql as
$$
begin
    -- one at a time; who finds it taken leaves the work to the other
    if not pg_try_advisory_xact_lock(hashtext('case_tally')) then
        return;
    end if;
    with gone as (delete from case_tally_change returning *)
    insert into case_tally as tally
    select centrale_id, region, joint_committee, stage, status, sum(cases), sum(open_tasks) from gone
    group by centrale_id, region, joint_committee, stage, status
    having sum(cases) <> 0 or sum(open_tasks) <> 0
    on conflict on constraint pk_case_tally do update
    set cases = tally.cases + excluded.cases, open_tasks = tally.open_tasks + excluded.open_tasks;
end
$$;

create function change_case_tally(of_case case_file, more_cases integer, more_open_tasks integer) returns void
language plpgsql as
$$
declare
    change bigint;
begin
    insert into case_tally_change (centrale_id, region, joint_committee, stage, status, cases, open_tasks)
    values (of_case.centrale_id, of_case.region, of_case.joint_committee, of_case.stage, of_case.status,
        more_cases, more_open_tasks)
    returning id into change;
    if change % 1000 = 0 then
        perform fold_case_tally();
    end if;
end
$$;

create function tally_case_file() returns trigger language plpgsql as
$$
declare
    tasks integer := 0;
begin
    if tg_op <> 'INSERT' then
        select count(*) into tasks from case_task where case_id = old.id and state = 'OPEN';
        perform change_case_tally(old, -1, -tasks);
    end if;
    if tg_op <> 'DELETE' then
        perform change_case_tally(new, 1, tasks);
    end if;
    return null;
end
$$;

create trigger tr_case_file_tally_added
    after insert or delete on case_file
    for each row execute function tally_case_file();

create trigger tr_case_file_tally_moved
    after update of centrale_id, region, joint_committee, stage, status on case_file
    for each row
    when ((old.centrale_id, old.region, old.joint_committee, old.stage, old.status)
        is distinct from (new.centrale_id, new.region, new.joint_committee, new.stage, new.status))
    execute function tally_case_file();

create function tally_case_task() returns trigger language plpgsql as
$$
declare
    opened integer := 0;
    its_case case_file;
begin
    if tg_op <> 'INSERT' and old.state = 'OPEN' then
        opened := opened - 1;
    end if;
    if tg_op <> 'DELETE' and new.state = 'OPEN' then
        opened := opened + 1;
    end if;
    if opened <> 0 then
        select * into its_case from case_file where id = coalesce(new.case_id, old.case_id);
        perform change_case_tally(its_case, 0, opened);
    end if;
    return null;
end
$$;

create trigger tr_case_task_tally
    after insert or delete or update of state on case_task
    for each row execute function tally_case_task();

insert into case_tally
select c.centrale_id, c.region, c.joint_committee, c.stage, c.status, count(distinct c.id), count(t.id)
from case_file c
left join case_task t on t.case_id = c.id and t.state = 'OPEN'
group by c.centrale_id, c.region, c.joint_committee, c.stage, c.status;
