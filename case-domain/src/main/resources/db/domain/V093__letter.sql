-- What stands at the head of an office's letters.
alter table office
    add column address text,
    add column phone text,
    add column mail text,
    add column second_approval boolean not null default false;

-- Letters to employers about information requests.
create table letter (
    id               uuid constraint pk_letter primary key,
    version          integer not null,
    case_id          uuid not null constraint fk_letter_case references case_file,
    company_id       uuid not null constraint fk_letter_company references company,
    request_id       uuid not null constraint fk_letter_request references information_request,
    kind             text not null,
    state            text not null,
    language         text not null,
    addressee        text not null,
    own_text         text,
    answer_due_on    date not null,
    signed_by        text not null,
    drafted_by       uuid not null,
    drafted_by_name  text not null,
    drafted_at       timestamptz not null,
    approved_by_name text,
    approved_at      timestamptz,
    channel          text,
    sent_on          date,
    sent_by_name     text,
    constraint ck_letter_sent check ((state = 'SENT') = (sent_on is not null))
);

create index ix_letter_case_id on letter (case_id, drafted_at);
-- to whom one wrote at this company last time
create index ix_letter_company_id on letter (company_id, sent_on desc) where state = 'SENT';
-- two who begin the same letter at once find one
create unique index uq_letter_unsent on letter (request_id) where state <> 'SENT';

create table letter_address (
    letter_id uuid not null constraint fk_letter_address_letter references letter,
    position  integer not null,
    email     text not null,
    constraint pk_letter_address primary key (letter_id, position)
);

create table letter_argument (
    letter_id  uuid not null constraint fk_letter_argument_letter references letter,
    position   integer not null,
    entry_code text not null,
    constraint pk_letter_argument primary key (letter_id, position)
);

-- The paper as it was approved: what leaves is what was looked at.
create table letter_paper (
    letter_id   uuid constraint pk_letter_paper primary key constraint fk_letter_paper_letter references letter,
    title       text not null,
    file_name   text not null,
    docx        bytea not null,
    pdf         bytea not null,
    docx_sha256 text not null,
    pdf_sha256  text not null
);

-- That a letter left: one row for each address, or one for the post.
create table letter_dispatch (
    id            uuid constraint pk_letter_dispatch primary key,
    version       integer not null,
    letter_id     uuid not null constraint fk_letter_dispatch_letter references letter,
    way           text not null,
    state         text not null,
    to_whom       text not null,
    registered_as text,
    pdf_sha256    text not null,
    message_id    text,
    answer        text,
    slip_id       uuid,
    recorded_at   timestamptz not null,
    settled_at    timestamptz
);

create index ix_letter_dispatch_letter_id on letter_dispatch (letter_id);
