-- which column was what in a sheet with these headings; an office has one way of keeping it
create table sheet_columns (
    office_id uuid not null constraint fk_sheet_columns_office references office,
    headings  text not null,
    columns   text not null,
    constraint pk_sheet_columns primary key (office_id, headings)
);
