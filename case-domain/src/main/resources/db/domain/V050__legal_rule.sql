-- Every version of every legal rule. The content is the record as YAML, the form in which rules are shipped and exported.
create table legal_rule (
    id                uuid constraint pk_legal_rule primary key,
    row_version       integer not null,
    code              text not null,
    version           integer not null,
    state             text not null constraint ck_legal_rule_state
                      check (state in ('DRAFT', 'ACTIVE', 'REPLACED', 'DISCARDED')),
    content           text not null,
    effective_from    date,
    effective_until   date,
    note              text,
    -- null: it came with Inspraak
    drafted_by        uuid constraint fk_legal_rule_drafted_by references staff,
    drafted_by_name   text,
    drafted_at        timestamptz not null,
    activated_by      uuid constraint fk_legal_rule_activated_by references staff,
    activated_by_name text,
    activated_at      timestamptz,
    ended_at          timestamptz,
    constraint uq_legal_rule_code_version unique (code, version)
);

create unique index uq_legal_rule_active on legal_rule (code) where state = 'ACTIVE';
create unique index uq_legal_rule_draft on legal_rule (code) where state = 'DRAFT';

-- What is active has a number of its own after each change, so that a node sees with one look whether it knows it. The
-- numbers come from a sequence: one that was given in a transaction that failed is never given again.
create sequence legal_rule_book_revision;

create table legal_rule_book (
    only_one boolean constraint pk_legal_rule_book primary key default true constraint ck_legal_rule_book_only_one check (only_one),
    revision bigint not null
);

insert into legal_rule_book (revision) values (nextval('legal_rule_book_revision'));

-- After a rule changed, the deadlines of the running cases follow, batch by batch; this is how far it came.
create table legal_rule_change (
    id           uuid constraint pk_legal_rule_change primary key,
    row_version  integer not null,
    code         text not null,
    version      integer not null,
    before_version integer,
    after_number text not null,
    examined     integer not null,
    changed      integer not null,
    started_at   timestamptz not null,
    ended_at     timestamptz
);
