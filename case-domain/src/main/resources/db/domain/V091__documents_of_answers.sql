-- What belongs to an answer is a document that is there.
alter table information_answer_document
    add constraint fk_information_answer_document_document foreign key (document_id) references document;
