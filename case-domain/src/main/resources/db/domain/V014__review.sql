create table review (
    id             uuid constraint pk_review primary key,
    version        integer not null,
    case_id        uuid not null constraint fk_review_case_file references case_file,
    review_number  integer not null,
    state          text not null,
    due_on         date not null,
    gathered_on    date,
    indicators     text,
    respondents    integer,
    score          integer,
    kept           text,
    comparison     text,
    new_risks      text,
    outcome        text,
    decided_on     date,
    reason         text,
    next_review_on date,
    recorded_at    timestamptz not null,
    constraint uq_review_case_id_review_number unique (case_id, review_number),
    -- a mean over fewer answers could tell what one person said
    constraint ck_review_score check (score is null or respondents >= 5)
);
