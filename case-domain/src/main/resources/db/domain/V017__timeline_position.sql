-- entries of one transaction carry one time: their order is the order in which they were written
alter table timeline_entry
    add column position bigint generated always as identity;

drop index ix_timeline_entry_case_id;
create index ix_timeline_entry_case_id on timeline_entry (case_id, recorded_at desc, position desc);
