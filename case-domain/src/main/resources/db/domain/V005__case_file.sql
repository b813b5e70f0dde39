create table case_number (
    year          integer constraint pk_case_number primary key,
    last_sequence integer not null
);

create table case_file (
    id                   uuid constraint pk_case_file primary key,
    version              integer not null,
    case_number          text not null constraint uq_case_file_case_number unique,
    company_id           uuid not null constraint fk_case_file_company references company,
    ai_system_id         uuid not null constraint fk_case_file_ai_system references ai_system,
    centrale_id          uuid not null constraint fk_case_file_centrale references centrale,
    region               text not null,
    joint_committee      text not null,
    team_id              uuid constraint fk_case_file_team references team,
    owner_id             uuid not null constraint fk_case_file_owner references staff,
    owner_name           text not null,
    stage                text not null,
    stage_since          date not null,
    status               text not null,
    outcome              text,
    decision_on          date,
    implementation_start date,
    pilot_start          date,
    go_live              date,
    learnt_how           text,
    learnt_on            date,
    first_involved       text,
    registered_on        date not null,
    closed_on            date,
    next_due_on          date not null,
    last_change_at       timestamptz not null,
    constraint ck_case_file_go_live check (go_live >= pilot_start and go_live >= implementation_start)
);

-- a system has one running case
create unique index uq_case_file_ai_system_id_running on case_file (ai_system_id) where status <> 'CLOSED';

-- one index per way of being visible, in the order of the list that people look at most
create index ix_case_file_owner_id on case_file (owner_id, next_due_on, case_number);
create index ix_case_file_team_id on case_file (team_id, next_due_on, case_number);
create index ix_case_file_centrale_id_region on case_file (centrale_id, region, next_due_on, case_number);
create index ix_case_file_centrale_id_joint_committee on case_file (centrale_id, joint_committee text_pattern_ops, next_due_on);
create index ix_case_file_company_id on case_file (company_id);
create index ix_case_file_next_due_on on case_file (next_due_on, case_number);

create table case_task (
    id              uuid constraint pk_case_task primary key,
    version         integer not null,
    case_id         uuid not null constraint fk_case_task_case_file references case_file,
    name            text not null,
    stage           text not null,
    role            text not null,
    state           text not null,
    subject_id      uuid,
    opened_at       timestamptz not null,
    claimed_by      uuid,
    claimed_by_name text,
    ended_at        timestamptz,
    ended_by_name   text,
    process_ref     text not null constraint uq_case_task_process_ref unique
);

create index ix_case_task_case_id on case_task (case_id);
create index ix_case_task_open on case_task (opened_at, id) where state = 'OPEN';

create table timeline_entry (
    id          uuid constraint pk_timeline_entry primary key,
    case_id     uuid not null constraint fk_timeline_entry_case_file references case_file,
    code        text not null,
    about_key   text,
    about       text,
    detail      text,
    happened_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    union_only  boolean not null
);

create index ix_timeline_entry_case_id on timeline_entry (case_id, recorded_at desc);

create table case_note (
    id         uuid constraint pk_case_note primary key,
    case_id    uuid not null constraint fk_case_note_case_file references case_file,
    text       text not null,
    written_by text not null,
    written_at timestamptz not null
);

create index ix_case_note_case_id on case_note (case_id);

create table case_decision (
    id          uuid constraint pk_case_decision primary key,
    case_id     uuid not null constraint fk_case_decision_case_file references case_file,
    decision    text not null,
    reason      text not null,
    decided_by  text not null,
    decided_on  date not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);

create index ix_case_decision_case_id on case_decision (case_id);
