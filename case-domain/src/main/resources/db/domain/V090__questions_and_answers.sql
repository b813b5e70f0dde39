-- A question keeps its identity from draft to answer, knows where it comes from, and may ask several things.
alter table information_request_question
    drop constraint pk_information_request_question,
    add column id       uuid not null default gen_random_uuid(),
    add column code     text,
    add column rule     text,
    add column item     text,
    add column origin   uuid,
    add constraint pk_information_request_question primary key (id),
    add constraint ck_information_request_question_item check ((rule is null) = (item is null));

alter table information_request_question
    alter column id drop default,
    alter column position drop not null;

create index ix_information_request_question_request_id on information_request_question (request_id, position);

create table information_request_part (
    question_id uuid    not null constraint fk_information_request_part_question references information_request_question,
    position    integer not null,
    code        text    not null,
    question    text    not null,
    constraint pk_information_request_part primary key (question_id, position)
);

-- What a party says to a question, or to a part of it.
create table information_answer (
    id          uuid        constraint pk_information_answer primary key,
    question_id uuid        not null constraint fk_information_answer_question references information_request_question,
    part        text,
    party       text        not null,
    state       text        not null,
    answer      text,
    given_by    text        not null,
    recorded_at timestamptz not null
);

create unique index uq_information_answer_question_id_party_part
    on information_answer (question_id, party, coalesce(part, ''));

create table information_answer_document (
    answer_id   uuid    not null constraint fk_information_answer_document_answer references information_answer,
    position    integer not null,
    document_id uuid    not null,
    constraint pk_information_answer_document primary key (answer_id, position)
);

create index ix_information_answer_document_document_id on information_answer_document (document_id);

-- Draft: in which language it asks, and which earlier request it began with.
alter table information_request
    add column language   text,
    add column written_at timestamptz,
    add column begun_with uuid constraint fk_information_request_begun_with references information_request;

update information_request r
   set language = (select c.language from case_file f join company c on c.id = f.company_id where f.id = r.case_id);

-- Whoever judged a round complete without a word on a question said that this one was answered as well.
update information_request_question q
   set verdict = 'ANSWERED'
  from information_request r
 where r.id = q.request_id and r.complete and q.verdict is null;

-- Requests about the same product are looked for by its name.
create index ix_ai_system_product on ai_system (lower(product));
