-- The copy of what an employer handed in, as they were given it. The same bytes are a document of the case.
create table employer_paper (
    invitation_id uuid constraint pk_employer_paper primary key
                  constraint fk_employer_paper_invitation references employer_invitation,
    title         text not null,
    file_name     text not null,
    pdf           bytea not null
);

alter table employer_invitation add column copy_document_id uuid constraint fk_employer_invitation_document references document;

-- Who was invited is forgotten when the case is closed: name, address, links and code, and what was not handed in.
alter table employer_invitation alter column contact drop not null;
alter table employer_invitation alter column email drop not null;
alter table employer_invitation add column contact_forgotten_at timestamptz;

create temporary table past on commit drop as
select i.id, i.handed_in_at is null as is_draft
  from employer_invitation i join case_file c on c.id = i.case_id
 where c.status = 'CLOSED';

update employer_invitation i
   set contact = null, email = null, contact_forgotten_at = now(),
       code_hash = null, code_ends_at = null, code_asked_at = null,
       answered_by = case when past.is_draft then null else answered_by end,
       remark = case when past.is_draft then null else remark end,
       draft_saved_at = case when past.is_draft then null else draft_saved_at end
  from past
 where past.id = i.id;

delete from employer_link where invitation_id in (select id from past);
delete from employer_answer where invitation_id in (select id from past where is_draft);
delete from employer_attachment where invitation_id in (select id from past where is_draft);
