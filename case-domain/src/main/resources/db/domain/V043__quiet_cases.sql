-- The cases in which nothing happens, counted and listed for whoever watches a region.
create index ix_case_file_quiet on case_file (centrale_id, region, last_change_at, case_number) where status = 'OPEN';
