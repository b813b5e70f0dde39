-- The documents of a case: what it is, each version of it, and the bytes of a version in pieces. Bytes are in the
-- database, so that one backup holds all of a case.
create table document (
    id               uuid constraint pk_document primary key,
    version          integer not null,
    case_id          uuid not null constraint fk_document_case_file references case_file,
    title            text not null,
    type             text not null,
    language         text not null,
    tier             text not null,
    latest_number    integer not null,
    created_by       text not null,
    created_at       timestamptz not null,
    locked_by_id     uuid,
    locked_by        text,
    locked_at        timestamptz,
    withdrawn_by     text,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    constraint ck_document_tier check (tier in ('UNION_ONLY', 'DELEGATES', 'EMPLOYER')),
    constraint ck_document_lock check ((locked_by_id is null) = (locked_at is null)),
    constraint ck_document_withdrawal check ((withdrawn_reason is null) = (withdrawn_at is null))
);
-- the list of a case, the newest first
create index ix_document_case on document (case_id, created_at desc, id desc);

create table document_version (
    id             uuid constraint pk_document_version primary key,
    document_id    uuid not null constraint fk_document_version_document references document,
    number         integer not null,
    content_id     uuid not null constraint uq_document_version_content unique,
    file_name      text not null,
    media_type     text not null,
    size           bigint not null,
    sha256         text not null,
    state          text not null,
    scan           text,
    finding        text,
    text_attempts  integer not null,
    uploaded_by_id uuid not null,
    uploaded_by    text not null,
    uploaded_at    timestamptz not null,
    constraint uq_document_version_number unique (document_id, number),
    constraint ck_document_version_state check (state in ('QUARANTINED', 'AVAILABLE', 'REFUSED')),
    constraint ck_document_version_scan check (scan in ('CLEAN', 'INFECTED', 'NOT_SCANNED')),
    constraint ck_document_version_size check (size between 1 and 100000000)
);

create table document_chunk (
    content_id uuid not null,
    number     integer not null,
    bytes      bytea not null,
    constraint pk_document_chunk primary key (content_id, number)
);
-- what people upload is packed already; packing it again would only cost time
alter table document_chunk alter column bytes set storage external;

-- where a document is used: the letter, the answer, the deadline that refers to it
create table document_use (
    document_id uuid not null constraint fk_document_use_document references document,
    kind        text not null,
    subject_id  uuid not null,
    words       text,
    used_at     timestamptz not null,
    constraint pk_document_use primary key (document_id, kind, subject_id)
);
