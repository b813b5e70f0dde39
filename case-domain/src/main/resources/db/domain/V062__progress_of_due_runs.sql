-- Every run over what falls due, with its progress, so that an administrator sees it while it goes on.
alter table due_run
    drop constraint ck_due_run_only_one,
    drop constraint pk_due_run,
    drop column only_one,
    alter column ended_at drop not null,
    add column id uuid constraint pk_due_run primary key default gen_random_uuid(),
    add column started_at timestamptz,
    add column to_handle integer not null default 0,
    add column handled integer not null default 0,
    add column followed_up integer not null default 0,
    add column put_aside integer not null default 0;

update due_run set started_at = ended_at;

alter table due_run
    alter column id drop default,
    alter column started_at set not null;

create index ix_due_run_started_at on due_run (started_at desc);
