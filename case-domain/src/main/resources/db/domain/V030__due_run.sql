-- When the run over what falls due last came to its end: one row, so that silence can be told from having nothing to do.
create table due_run (
    only_one   boolean constraint pk_due_run primary key default true constraint ck_due_run_only_one check (only_one),
    ended_at   timestamptz not null
);

-- a new installation is given its first day
insert into due_run (ended_at) values (now());
