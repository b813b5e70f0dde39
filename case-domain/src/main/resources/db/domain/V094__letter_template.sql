-- The templates that a union made its own: for each centrale and language one that is looked at, one that is used.
create table letter_template (
    id               uuid constraint pk_letter_template primary key,
    version          integer not null,
    centrale_id      uuid not null constraint fk_letter_template_centrale references centrale,
    language         text not null,
    state            text not null,
    file_name        text not null,
    content          bytea not null,
    sha256           text not null,
    uploaded_by_name text not null,
    uploaded_at      timestamptz not null,
    activated_by_name text,
    activated_at     timestamptz
);

create unique index uq_letter_template_in_use on letter_template (centrale_id, language, state)
    where state in ('DRAFT', 'ACTIVE');
