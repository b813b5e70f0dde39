create table mandate (
    id          uuid constraint pk_mandate primary key,
    case_id     uuid not null constraint fk_mandate_case_file references case_file,
    agreed_on   date not null,
    agreed_by   text,
    demands     text not null,
    red_lines   text not null,
    recorded_at timestamptz not null
);

create index ix_mandate_case_id on mandate (case_id, recorded_at desc);

create table negotiation_round (
    id                uuid constraint pk_negotiation_round primary key,
    version           integer not null,
    case_id           uuid not null constraint fk_negotiation_round_case_file references case_file,
    round_number      integer not null,
    state             text not null,
    planned_on        date,
    place             text,
    agenda            text,
    preparation       text,
    postponed_because text,
    held_on           date,
    participants      text,
    proposals         text,
    counter_proposals text,
    report            text,
    result            text,
    recorded_at       timestamptz not null,
    constraint uq_negotiation_round_case_id_round_number unique (case_id, round_number)
);
