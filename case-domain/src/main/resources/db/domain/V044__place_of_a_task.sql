-- Open tasks stand beside the place of their case, so that the tasks of a region are found without looking at all cases.
alter table case_task
    add centrale_id     uuid,
    add region          text,
    add joint_committee text;

update case_task t
set centrale_id = c.centrale_id, region = c.region, joint_committee = c.joint_committee
from case_file c
where c.id = t.case_id;

create function place_case_task() returns trigger language plpgsql as
$$
begin
    select centrale_id, region, joint_committee into strict new.centrale_id, new.region, new.joint_committee
    from case_file where id = new.case_id;
    return new;
end
$$;

create trigger tr_case_task_place
    before insert on case_task
    for each row execute function place_case_task();

create function move_case_tasks() returns trigger language plpgsql as
$$
begin
    update case_task
    set centrale_id = new.centrale_id, region = new.region, joint_committee = new.joint_committee
    where case_id = new.id and state = 'OPEN';
    return null;
end
$$;

create trigger tr_case_file_tasks_move
    after update of centrale_id, region, joint_committee on case_file
    for each row
    when ((old.centrale_id, old.region, old.joint_committee)
        is distinct from (new.centrale_id, new.region, new.joint_committee))
    execute function move_case_tasks();

create index ix_case_task_open_place on case_task (centrale_id, region, opened_at, id) where state = 'OPEN';
