create table escalation (
    id              uuid constraint pk_escalation primary key,
    version         integer not null,
    case_id         uuid not null constraint fk_escalation_case_file references case_file,
    kind            text not null,
    level           text not null,
    state           text not null,
    reason          text,
    raised_on       date not null,
    raised_at       timestamptz not null,
    raised_by       text not null,
    routed_role     text,
    acknowledge_by  date,
    acknowledged_on date,
    acknowledged_by text,
    next_step       text,
    outcome         text,
    resolution      text,
    resolved_on     date,
    resolved_by     text
);

create index ix_escalation_case_id on escalation (case_id);
create index ix_escalation_open on escalation (raised_at, id) where state not in ('RESOLVED', 'WITHDRAWN');
