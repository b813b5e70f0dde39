-- An employer answers an information request through a link, without an account. Of the link and of the one-time code
-- only hashes are kept; of the contact a name and a mail address, nothing else.
create table employer_invitation (
    id             uuid constraint pk_employer_invitation primary key,
    version        integer not null,
    case_id        uuid not null constraint fk_employer_invitation_case_file references case_file,
    request_id     uuid not null constraint fk_employer_invitation_request references information_request,
    contact        text not null,
    email          text not null,
    language       text not null,
    invited_at     timestamptz not null,
    invited_by     text not null,
    expires_on     date not null,
    opened_at      timestamptz,
    revoked_at     timestamptz,
    code_hash      text,
    code_ends_at   timestamptz,
    code_tries     integer not null,
    code_asked_at  timestamptz,
    codes_on_day   integer not null,
    answered_by    text,
    remark         text,
    draft_saved_at timestamptz,
    handed_in_at   timestamptz,
    copy_text      text,
    copy_hash      text
);

create index ix_employer_invitation_case_id on employer_invitation (case_id);
create unique index uq_employer_invitation_request_id_email on employer_invitation (request_id, email)
    where revoked_at is null;

-- the link goes along with the invitation and again with each reminder: all of them lead to the same form
create table employer_link (
    token_hash    text constraint pk_employer_link primary key,
    invitation_id uuid not null constraint fk_employer_link_invitation references employer_invitation
);

create index ix_employer_link_invitation_id on employer_link (invitation_id);

create table employer_answer (
    invitation_id uuid not null constraint fk_employer_answer_invitation references employer_invitation,
    position      integer not null,
    question_id   uuid not null,
    part          text,
    state         text,
    answer        text,
    constraint pk_employer_answer primary key (invitation_id, position)
);

create table employer_attachment (
    invitation_id uuid not null constraint fk_employer_attachment_invitation references employer_invitation,
    position      integer not null,
    document_id   uuid not null,
    question_id   uuid,
    file_name     text not null,
    size          bigint not null,
    sha256        text not null,
    constraint pk_employer_attachment primary key (invitation_id, position)
);

-- What leaves for the employer by mail. The link and the code are made when the mail leaves, so that no table and no
-- process ever holds one.
create table employer_mail (
    id            uuid constraint pk_employer_mail primary key,
    invitation_id uuid not null constraint fk_employer_mail_invitation references employer_invitation,
    kind          text not null,
    recorded_at   timestamptz not null,
    sent_at       timestamptz
);

create index ix_employer_mail_invitation_id on employer_mail (invitation_id);
