-- An escalation says how much it presses, what it is about, who holds it and why it was dropped; it stands beside the
-- place of its case, so that a region's board is found without looking at all cases.
alter table escalation
    add severity         text not null default 'NORMAL',
    add deadline_id      uuid,
    add level_since      date,
    add holder_id        uuid constraint fk_escalation_holder references staff,
    add holder_name      text,
    add withdrawn_why    text,
    add withdrawn_reason text,
    add withdrawn_on     date,
    add withdrawn_by     text,
    add centrale_id      uuid,
    add region           text,
    add joint_committee  text;

update escalation e
set level_since = e.raised_on, holder_name = e.acknowledged_by,
    severity = case e.kind when 'CONCILIATION' then 'SERIOUS' else 'NORMAL' end,
    centrale_id = c.centrale_id, region = c.region, joint_committee = c.joint_committee
from case_file c
where c.id = e.case_id;

alter table escalation
    alter severity drop default,
    alter level_since set not null;

create function place_escalation() returns trigger language plpgsql as
$$
begin
    select centrale_id, region, joint_committee into strict new.centrale_id, new.region, new.joint_committee
    from case_file where id = new.case_id;
    return new;
end
$$;

create trigger tr_escalation_place
    before insert on escalation
    for each row execute function place_escalation();

create function move_escalations() returns trigger language plpgsql as
$$
begin
    update escalation
    set centrale_id = new.centrale_id, region = new.region, joint_committee = new.joint_committee
    where case_id = new.id and state not in ('RESOLVED', 'WITHDRAWN');
    return null;
end
$$;

create trigger tr_case_file_escalations_move
    after update of centrale_id, region, joint_committee on case_file
    for each row
    when ((old.centrale_id, old.region, old.joint_committee)
        is distinct from (new.centrale_id, new.region, new.joint_committee))
    execute function move_escalations();

drop index ix_escalation_open;
create index ix_escalation_open on escalation (level, raised_at, id) where state not in ('RESOLVED', 'WITHDRAWN');
create index ix_escalation_open_raised on escalation (raised_at, id) where state not in ('RESOLVED', 'WITHDRAWN');
create index ix_escalation_open_place on escalation (centrale_id, region, level, raised_at, id)
    where state not in ('RESOLVED', 'WITHDRAWN');
