create table information_request (
    id                     uuid constraint pk_information_request primary key,
    version                integer not null,
    case_id                uuid not null constraint fk_information_request_case_file references case_file,
    round                  integer not null,
    kind                   text not null,
    state                  text not null,
    recipient              text,
    introduction           text,
    sent_on                date,
    channel                text,
    sent_to                text,
    answer_due_on          date,
    reminders              integer not null,
    handed_up              boolean not null,
    answered_on            date,
    answered_by            text,
    answer_summary         text,
    written_information_on date,
    complete               boolean,
    remarks                text,
    recorded_at            timestamptz not null,
    constraint uq_information_request_case_id_round unique (case_id, round)
);

create table information_request_question (
    request_id uuid not null constraint fk_information_request_question_request references information_request,
    position   integer not null,
    topic      text,
    question   text not null,
    verdict    text,
    remark     text,
    constraint pk_information_request_question primary key (request_id, position)
);
