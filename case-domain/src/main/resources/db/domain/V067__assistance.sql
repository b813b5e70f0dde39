-- Who helps with a matter of a case outside their own place, and may see that case until the matter ends.
create table assistance (
    id         uuid constraint pk_assistance primary key,
    case_id    uuid not null constraint fk_assistance_case_file references case_file,
    subject_id uuid not null,
    office_id  uuid constraint fk_assistance_office references office,
    staff_id   uuid constraint fk_assistance_staff references staff,
    reason     text,
    asked_on   date not null,
    asked_by   text not null,
    ended_on   date,
    constraint ck_assistance_office_id check ((office_id is null) <> (staff_id is null))
);

-- looked up before every list: small, because only what lasts is in them
create index ix_assistance_office_id on assistance (office_id) include (case_id) where ended_on is null;
create index ix_assistance_staff_id on assistance (staff_id) include (case_id) where ended_on is null;
create unique index uq_assistance_subject_id_office_id on assistance (subject_id, office_id) where ended_on is null;
create index ix_assistance_case_id on assistance (case_id);
