create table agreed_plan (
    id                  uuid constraint pk_agreed_plan primary key,
    version             integer not null,
    case_id             uuid not null constraint fk_agreed_plan_case_file references case_file,
    edition             integer not null,
    state               text not null,
    title               text,
    plan_text           text,
    consulted_on        date,
    members_consulted   integer,
    members_remark      text,
    signed_on           date,
    instrument          text,
    signatories         text,
    first_review_on     date,
    registered_on       date,
    registration_number text,
    registration_remark text,
    follow_up_remark    text,
    recorded_at         timestamptz not null,
    constraint uq_agreed_plan_case_id_edition unique (case_id, edition)
);

create table measure (
    id       uuid constraint pk_measure primary key,
    plan_id  uuid not null constraint fk_measure_agreed_plan references agreed_plan,
    position integer,
    what     text not null,
    who      text,
    due_on   date not null,
    done_on  date,
    remark   text
);

create index ix_measure_plan_id on measure (plan_id, position);
