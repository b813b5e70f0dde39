-- Every version of every entry of the library. The content is the entry as YAML, the form in which it is shipped and
-- exported.
create table knowledge_entry (
    id                uuid constraint pk_knowledge_entry primary key,
    row_version       integer not null,
    code              text not null,
    kind              text not null,
    entry_group       text,
    version           integer not null,
    state             text not null constraint ck_knowledge_entry_state
                      check (state in ('DRAFT', 'PUBLISHED', 'REPLACED', 'WITHDRAWN', 'DISCARDED')),
    content           text not null,
    -- null: it came with Inspraak
    drafted_by        uuid constraint fk_knowledge_entry_drafted_by references staff,
    drafted_by_name   text,
    drafted_at        timestamptz not null,
    published_by      uuid constraint fk_knowledge_entry_published_by references staff,
    published_by_name text,
    published_at      timestamptz,
    ended_at          timestamptz,
    constraint uq_knowledge_entry_code_version unique (code, version)
);

create unique index uq_knowledge_entry_published on knowledge_entry (code) where state = 'PUBLISHED';
create unique index uq_knowledge_entry_draft on knowledge_entry (code) where state = 'DRAFT';

-- What is published has a number of its own after each change, so that a node sees with one look whether it knows it.
create sequence knowledge_shelf_revision;

create table knowledge_shelf (
    only_one boolean constraint pk_knowledge_shelf primary key default true constraint ck_knowledge_shelf_only_one check (only_one),
    revision bigint not null
);

insert into knowledge_shelf (revision) values (nextval('knowledge_shelf_revision'));
