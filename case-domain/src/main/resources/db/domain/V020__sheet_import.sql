create table sheet_import (
    id                     uuid constraint pk_sheet_import primary key,
    version                integer not null,
    made_by                uuid not null constraint fk_sheet_import_made_by references staff,
    file_name              text not null,
    state                  text not null,
    received_at            timestamptz not null,
    started_at             timestamptz,
    ended_at               timestamptz,
    header_line            integer not null,
    header                 text not null,
    columns                text not null,
    columns_from_last_time boolean not null
);

create index ix_sheet_import_made_by on sheet_import (made_by, received_at desc);

create table sheet_import_row (
    id          uuid constraint pk_sheet_import_row primary key,
    import_id   uuid not null constraint fk_sheet_import_row_sheet_import references sheet_import on delete cascade,
    line        integer not null,
    cells       text not null,
    state       text not null,
    findings    text not null,
    case_number text,
    constraint uq_sheet_import_row_import_id_line unique (import_id, line)
);

create index ix_sheet_import_row_import_id_state on sheet_import_row (import_id, state, line);
