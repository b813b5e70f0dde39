create table centrale (
    id   uuid constraint pk_centrale primary key,
    code text not null constraint uq_centrale_code unique,
    name text not null
);

create table office (
    id          uuid constraint pk_office primary key,
    centrale_id uuid not null constraint fk_office_centrale references centrale,
    name        text not null
);

create table office_region (
    office_id uuid not null constraint fk_office_region_office references office,
    region    text not null,
    constraint pk_office_region primary key (office_id, region)
);

create table team (
    id        uuid constraint pk_team primary key,
    office_id uuid not null constraint fk_team_office references office,
    name      text not null
);

create table staff (
    id            uuid constraint pk_staff primary key,
    version       integer not null,
    username      text not null constraint uq_staff_username unique,
    name          text not null,
    email         text,
    language      text not null,
    password_hash text,
    active        boolean not null,
    is_demo       boolean not null,
    office_id     uuid constraint fk_staff_office references office,
    team_id       uuid constraint fk_staff_team references team,
    company_id    uuid
);

create index ix_staff_office_id on staff (office_id);

create table staff_role (
    staff_id uuid not null constraint fk_staff_role_staff references staff,
    role     text not null,
    constraint pk_staff_role primary key (staff_id, role)
);

create table staff_joint_committee (
    staff_id        uuid not null constraint fk_staff_joint_committee_staff references staff,
    joint_committee text not null,
    constraint pk_staff_joint_committee primary key (staff_id, joint_committee)
);

create table notice (
    id          uuid constraint pk_notice primary key,
    staff_id    uuid not null constraint fk_notice_staff references staff,
    code        text not null,
    case_number text,
    recorded_at timestamptz not null,
    sent_at     timestamptz
);

create index ix_notice_staff_id on notice (staff_id, recorded_at desc, id desc);
