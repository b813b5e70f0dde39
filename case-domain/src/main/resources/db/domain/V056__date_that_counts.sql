-- which date of an introduction counts for CAO 39 may be set by hand, with a reason
alter table case_file
    add column anchor_on     date,
    add column anchor_reason text,
    add constraint ck_case_file_anchor_reason check ((anchor_on is null) = (anchor_reason is null));
