-- Whom a letter is for once it lies among the documents of its case, and which documents it and its proof became.
alter table letter
    add column tier text not null default 'EMPLOYER',
    add column document_id uuid constraint fk_letter_document references document,
    add column proof_id uuid constraint fk_letter_proof references document;

update letter
   set document_id = document_use.document_id
  from document_use
 where document_use.kind = 'LETTER'
   and document_use.subject_id = letter.id;
