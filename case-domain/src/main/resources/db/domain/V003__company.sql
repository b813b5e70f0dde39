create table joint_committee (
    code    text constraint pk_joint_committee primary key,
    name_nl text not null,
    name_fr text not null,
    name_de text not null,
    name_en text not null
);

create table company (
    id                uuid constraint pk_company primary key,
    version           integer not null,
    enterprise_number text not null constraint uq_company_enterprise_number unique,
    name              text not null,
    joint_committee   text not null,
    region            text not null,
    language          text not null,
    headcount         integer constraint ck_company_headcount check (headcount >= 0)
);

create index ix_company_name on company (lower(name), id);

alter table staff
    add constraint fk_staff_company foreign key (company_id) references company;

create table company_body (
    company_id   uuid not null constraint fk_company_body_company references company,
    position     integer not null,
    kind         text not null,
    mandate_from date,
    mandate_to   date,
    constraint pk_company_body primary key (company_id, position)
);

create table establishment (
    company_id           uuid not null constraint fk_establishment_company references company,
    position             integer not null,
    establishment_number text,
    name                 text not null,
    municipality         text,
    constraint pk_establishment primary key (company_id, position)
);

create table ai_system (
    id               uuid constraint pk_ai_system primary key,
    version          integer not null,
    company_id       uuid not null constraint fk_ai_system_company references company,
    name             text not null,
    same_as          text not null,
    supplier         text,
    product          text,
    purpose          text,
    personal_data    boolean,
    monitoring       boolean,
    decision_degree  text not null,
    status           text not null,
    put_into_service date,
    constraint uq_ai_system_company_id_same_as unique (company_id, same_as)
);

create table ai_system_function (
    ai_system_id uuid not null constraint fk_ai_system_function_ai_system references ai_system,
    function     text not null,
    constraint pk_ai_system_function primary key (ai_system_id, function)
);

create table affected_category (
    ai_system_id   uuid not null constraint fk_affected_category_ai_system references ai_system,
    position       integer not null,
    category       text not null,
    affected_count integer,
    total_count    integer,
    constraint pk_affected_category primary key (ai_system_id, position)
);
