-- a deadline that a rule gives names the rule and its version, and keeps what was counted so that it can be told
alter table deadline
    add column debtor       text,
    add column rule_version integer,
    add column anchor_kind  text,
    add column is_backward  boolean not null default false,
    add column term_count   integer not null default 0,
    add column term_unit    text,
    add column is_arguable  boolean not null default false,
    add column evidence     text,
    add column closed_by    text,
    add column closed_at    timestamptz,
    add column waived_why   text;

update deadline
set debtor = case when kind in ('REVIEW', 'ACKNOWLEDGEMENT') then 'UNION' else 'EMPLOYER' end;

update deadline
set kind         = 'LEGAL_DUTY',
    rule_version = 1,
    anchor_kind  = 'INTRODUCTION',
    is_backward  = true,
    term_count   = 3,
    term_unit    = 'MONTHS'
where kind = 'NEW_TECHNOLOGY_INFORMATION';

alter table deadline
    alter column debtor set not null;

-- what passed was told by the name of its kind, and is told by that of its rule from now on
update timeline_entry
set about_key = 'rule.BE-39-INFO'
where about_key = 'deadline.new-technology-information';
