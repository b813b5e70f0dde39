-- Addresses at which calendars of other makers follow what is due. The token in the address is the key to it, so only
-- its hash is kept.
create table calendar_feed (
    id           uuid constraint pk_calendar_feed primary key,
    staff_id     uuid not null constraint fk_calendar_feed_staff references staff,
    office_id    uuid constraint fk_calendar_feed_office references office,
    label        text not null,
    token_hash   text not null constraint uq_calendar_feed_token_hash unique,
    created_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_on date
);

create index ix_calendar_feed_staff_id on calendar_feed (staff_id);
