-- What a level was told when it was asked, as of that moment.
create table handover_brief (
    id            uuid constraint pk_handover_brief primary key,
    escalation_id uuid not null constraint fk_handover_brief_escalation references escalation,
    level         text not null,
    written_on    date not null,
    written_at    timestamptz not null,
    content       text not null
);

create index ix_handover_brief_escalation_id on handover_brief (escalation_id, written_at);
