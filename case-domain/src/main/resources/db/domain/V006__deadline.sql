create table deadline (
    id          uuid constraint pk_deadline primary key,
    version     integer not null,
    case_id     uuid not null constraint fk_deadline_case_file references case_file,
    kind        text not null,
    subject_id  uuid,
    rule_code   text,
    anchor_on   date,
    due_on      date not null,
    safe_on     date,
    state       text not null,
    met_on      date,
    paused_on   date,
    recorded_at timestamptz not null
);

create unique index uq_deadline_case_id_rule_code on deadline (case_id, rule_code);
create index ix_deadline_case_id on deadline (case_id, due_on);
create index ix_deadline_due_on_open on deadline (due_on, id) where state in ('RUNNING', 'LATE');
