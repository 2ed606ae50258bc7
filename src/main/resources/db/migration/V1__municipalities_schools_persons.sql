-- Municipalities and whom they consist of. Every table of a municipality's data carries municipality_id; references
-- between such tables are made over (municipality_id, id), so that a row can never point into another municipality.

create sequence municipality_seq;
create table municipality (
    id                        bigint      not null,
    code                      text        not null,
    name                      text        not null,
    time_zone                 text        not null default 'Europe/Moscow',
    flagging_hour             smallint    not null default 6,
    review_working_days       smallint    not null default 5,
    due_moves_to_working_day  boolean     not null default true,
    version                   integer     not null default 0,
    constraint municipality_pk primary key (id),
    constraint municipality_code_unique unique (code),
    constraint municipality_code_form check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    constraint municipality_name_given check (name <> ''),
    constraint municipality_flagging_hour_in_day check (flagging_hour between 0 and 23),
    constraint municipality_review_days_sane check (review_working_days between 1 and 60)
);

create sequence organization_seq increment by 50;
create table organization (
    id              bigint   not null,
    municipality_id bigint   not null,
    kind            text     not null,
    name            text     not null,
    short_name      text     not null,
    active          boolean  not null default true,
    version         integer  not null default 0,
    constraint organization_pk primary key (id),
    constraint organization_in_municipality unique (municipality_id, id),
    constraint organization_name_unique unique (municipality_id, name),
    constraint organization_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint organization_kind_known check (kind in ('DEPARTMENT', 'METHODICAL_CENTRE', 'OTHER')),
    constraint organization_name_given check (name <> '' and short_name <> '')
);

create sequence school_seq increment by 50;
create table school (
    id              bigint   not null,
    municipality_id bigint   not null,
    position        integer  not null,
    name            text     not null,
    short_name      text     not null,
    federal_login   text,
    active          boolean  not null default true,
    version         integer  not null default 0,
    constraint school_pk primary key (id),
    constraint school_in_municipality unique (municipality_id, id),
    constraint school_name_unique unique (municipality_id, name),
    constraint school_federal_login_unique unique (municipality_id, federal_login),
    constraint school_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint school_name_given check (name <> '' and short_name <> '')
);
comment on column school.position is 'place in the municipality''s list of schools';
comment on column school.federal_login is 'login of the school in the federal system of assessment, eduNNNNNN';
create index school_by_position on school (municipality_id, position, id);

create sequence school_group_seq increment by 50;
create table school_group (
    id              bigint   not null,
    municipality_id bigint   not null,
    name            text     not null,
    active          boolean  not null default true,
    version         integer  not null default 0,
    constraint school_group_pk primary key (id),
    constraint school_group_in_municipality unique (municipality_id, id),
    constraint school_group_name_unique unique (municipality_id, name),
    constraint school_group_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint school_group_name_given check (name <> '')
);

create table school_group_member (
    municipality_id bigint not null,
    school_group_id bigint not null,
    school_id       bigint not null,
    constraint school_group_member_pk primary key (school_group_id, school_id),
    constraint school_group_member_group_fk foreign key (municipality_id, school_group_id)
        references school_group (municipality_id, id),
    constraint school_group_member_school_fk foreign key (municipality_id, school_id)
        references school (municipality_id, id)
);
create index school_group_member_by_group on school_group_member (municipality_id, school_group_id);
create index school_group_member_by_school on school_group_member (municipality_id, school_id);

create sequence person_seq increment by 50;
create table person (
    id              bigint   not null,
    municipality_id bigint   not null,
    last_name       text     not null,
    first_name      text     not null,
    middle_name     text,
    post            text     not null,
    organization_id bigint,
    school_id       bigint,
    email           text,
    phone           text,
    active          boolean  not null default true,
    version         integer  not null default 0,
    constraint person_pk primary key (id),
    constraint person_in_municipality unique (municipality_id, id),
    constraint person_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint person_organization_fk foreign key (municipality_id, organization_id)
        references organization (municipality_id, id),
    constraint person_school_fk foreign key (municipality_id, school_id) references school (municipality_id, id),
    constraint person_works_in_one_place check (organization_id is null or school_id is null),
    constraint person_name_given check (last_name <> '' and first_name <> '')
);
-- One person is entered once; a form sent twice makes no second one.
create unique index person_once on person (
    municipality_id, lower(last_name), lower(first_name), lower(coalesce(middle_name, '')), lower(post),
    coalesce(organization_id, 0), coalesce(school_id, 0)) where active;
create index person_by_name on person (municipality_id, last_name, first_name, id);
create index person_by_organization on person (municipality_id, organization_id);
create index person_by_school on person (municipality_id, school_id);
