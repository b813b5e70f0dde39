-- What each member of staff reads in the mail of the morning.
alter table staff
    add column morning_mail boolean not null default true,
    add column morning_working_days boolean not null default true,
    add column morning_due boolean not null default true,
    add column morning_late boolean not null default true,
    add column morning_new boolean not null default true,
    add column morning_team boolean not null default false;

-- One mail for each member of staff and day at the most. When it was seen to, also when there was nothing to say: the next
-- one tells what came since.
create table morning_mail (
    id          uuid constraint pk_morning_mail primary key,
    version     integer not null,
    staff_id    uuid not null constraint fk_morning_mail_staff references staff,
    mail_on     date not null,
    recorded_at timestamptz not null,
    seen_to_at  timestamptz,
    sent        boolean not null,
    constraint uq_morning_mail_staff_id_mail_on unique (staff_id, mail_on)
);

create index ix_morning_mail_staff_id on morning_mail (staff_id, seen_to_at desc) where seen_to_at is not null;
-- what is still to be said to someone
create index ix_notice_unsent on notice (staff_id, recorded_at) where sent_at is null;
