create table audit_chain (
    chain         smallint constraint pk_audit_chain primary key,
    last_sequence bigint not null,
    last_hash     text not null
);

insert into audit_chain
select chain, 0, repeat('0', 64)
from generate_series(0, 15) as chain;

create table audit_entry (
    chain         smallint not null constraint fk_audit_entry_chain references audit_chain,
    sequence      bigint not null,
    recorded_at   timestamptz not null,
    actor         text not null,
    action        text not null,
    subject       text not null,
    previous_hash text not null,
    hash          text not null,
    constraint pk_audit_entry primary key (chain, sequence)
);

create index ix_audit_entry_subject on audit_entry (subject, recorded_at);

create function refuse_change_of_audit_entry() returns trigger language plpgsql as
$$
begin
    raise exception 'audit entries are only ever added';
end
$$;

create trigger tr_audit_entry_append_only
    before update or delete or truncate
    on audit_entry
    for each statement
execute function refuse_change_of_audit_entry();

create table accepted_request (
    actor_id    uuid not null,
    request_key text not null,
    fingerprint text not null,
    resource    text,
    accepted_at timestamptz not null,
    constraint pk_accepted_request primary key (actor_id, request_key)
);
