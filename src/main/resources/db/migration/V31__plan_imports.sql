-- Plans recognised in a document that a person has not yet finished checking, and those that were made of them.
create sequence plan_import_seq increment by 50;
create table plan_import (
    id                  bigint      not null,
    municipality_id     bigint      not null,
    source_document_id  bigint      not null,
    reading             uuid        not null,
    part                integer     not null,
    level               text        not null,
    school_id           bigint,
    recognised_level    text        not null,
    title               text        not null,
    period_from         date,
    period_to           date,
    approval_kind       text        not null default '',
    approval_number     text        not null default '',
    approval_date       date,
    approval_signed_by  text        not null default '',
    doubts              jsonb       not null,
    abbreviations       jsonb       not null,
    answers             jsonb       not null,
    status              text        not null,
    plan_id             bigint,
    created_by          bigint      not null,
    created_at          timestamptz not null,
    version             integer     not null default 0,
    constraint plan_import_pk primary key (id),
    constraint plan_import_in_municipality unique (municipality_id, id),
    constraint plan_import_part_once unique (reading, part),
    constraint plan_import_document_fk foreign key (municipality_id, source_document_id)
        references source_document (municipality_id, id),
    constraint plan_import_school_fk foreign key (municipality_id, school_id) references school (municipality_id, id),
    constraint plan_import_plan_fk foreign key (plan_id) references plan (id) on delete set null,
    constraint plan_import_created_by_fk foreign key (municipality_id, created_by)
        references account (municipality_id, id),
    constraint plan_import_level_known check (level in ('MUNICIPAL', 'SCHOOL')),
    constraint plan_import_school_by_level check ((level = 'SCHOOL') = (school_id is not null)),
    constraint plan_import_period_whole check ((period_from is null) = (period_to is null)),
    constraint plan_import_status_known check (status in ('OPEN', 'DONE')),
    constraint plan_import_plan_when_done check (plan_id is null or status = 'DONE')
);
comment on column plan_import.recognised_level is 'whose plan it is by the words of the document';
comment on column plan_import.reading is 'one reading of the document; the plans of one file have it in common';
comment on column plan_import.part is 'which of the plans in the file, from 1';
comment on column plan_import.abbreviations is 'short names that the document explains, with the words they stand for';
comment on column plan_import.answers is 'whom a person meant by words that match nobody: words to party, or to nobody';
create index plan_import_by_document on plan_import (municipality_id, source_document_id);
create index plan_import_by_school on plan_import (municipality_id, school_id) where school_id is not null;
create index plan_import_by_author on plan_import (municipality_id, created_by);
create index plan_import_by_plan on plan_import (plan_id) where plan_id is not null;
create index plan_import_open on plan_import (municipality_id, created_at desc) where status = 'OPEN';

create sequence plan_import_row_seq increment by 200;
create table plan_import_row (
    id              bigint  not null,
    municipality_id bigint  not null,
    import_id       bigint  not null,
    position        integer not null,
    kind            text    not null,
    left_out        boolean not null default false,
    number          text    not null,
    title           text    not null,
    deadline        text    not null,
    responsible     text    not null,
    expected_result text    not null,
    chosen_from     date,
    chosen_due      date,
    source_page     integer not null,
    source_table    integer not null,
    source_row      integer not null,
    source_cells    jsonb   not null,
    doubts          jsonb   not null,
    settled         boolean not null default false,
    version         integer not null default 0,
    constraint plan_import_row_pk primary key (id),
    constraint plan_import_row_import_fk foreign key (municipality_id, import_id)
        references plan_import (municipality_id, id) on delete cascade,
    constraint plan_import_row_kind_known check (kind in ('SECTION', 'MEASURE')),
    constraint plan_import_row_chosen_whole check (chosen_from is null or chosen_due is not null)
);
comment on column plan_import_row.chosen_due is 'the one of several meanings of the deadline that a person chose';
comment on column plan_import_row.settled is 'a person has looked at what was doubtful and left it so';
create index plan_import_row_by_import on plan_import_row (municipality_id, import_id, position);
