-- More chains than connections usually at work: who writes does not wait for who else writes.
insert into audit_chain
select chain, 0, repeat('0', 64)
from generate_series(16, 63) as chain;

-- A field with its length before it, so that "ab","c" and "a","bc" differ.
create function audit_field(content text) returns bytea language sql immutable strict as
$$
select convert_to(octet_length(content)::text || ':' || content, 'UTF8')
$$;

-- Adds an entry to the chain of this connection. All entries of a transaction stand in one chain, whose head stays
-- locked until the commit: no two transactions ever wait for each other's chains.
create function add_audit_entry(recorded text, actor text, action text, subject text) returns bigint language plpgsql as
$$
declare
    head     audit_chain;
    sequence bigint;
    hash     text;
begin
    select * into strict head from audit_chain where chain = pg_backend_pid() % 64 for update;
    sequence := head.last_sequence + 1;
    hash := encode(sha256(audit_field(head.last_hash) || audit_field(head.chain::text) || audit_field(sequence::text)
        || audit_field(recorded) || audit_field(actor) || audit_field(action) || audit_field(subject)), 'hex');
    insert into audit_entry (chain, sequence, recorded_at, actor, action, subject, previous_hash, hash)
    values (head.chain, sequence, recorded::timestamptz, actor, action, subject, head.last_hash, hash);
    update audit_chain set last_sequence = sequence, last_hash = hash where chain = head.chain;
    return sequence;
end
$$;
