create sequence plan_seq increment by 50;
create table plan (
    id              bigint      not null,
    municipality_id bigint      not null,
    level           text        not null,
    school_id       bigint,
    title           text        not null,
    period_from     date        not null,
    period_to       date        not null,
    status          text        not null,
    order_number    text,
    order_date      date,
    approved_on     date,
    approved_at     timestamptz,
    approved_by     bigint,
    created_by      bigint      not null,
    created_at      timestamptz not null,
    version         integer     not null default 0,
    constraint plan_pk primary key (id),
    constraint plan_in_municipality unique (municipality_id, id),
    constraint plan_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint plan_school_fk foreign key (municipality_id, school_id) references school (municipality_id, id),
    constraint plan_created_by_fk foreign key (municipality_id, created_by) references account (municipality_id, id),
    constraint plan_approved_by_fk foreign key (municipality_id, approved_by) references account (municipality_id, id),
    constraint plan_title_given check (title <> ''),
    constraint plan_level_known check (level in ('MUNICIPAL', 'SCHOOL')),
    constraint plan_school_by_level check ((level = 'SCHOOL') = (school_id is not null)),
    constraint plan_period_ordered check (period_from <= period_to),
    constraint plan_status_known check (status in ('DRAFT', 'APPROVED')),
    constraint plan_approval_whole check (
        (status = 'DRAFT') = (order_number is null)
        and (order_number is null) = (order_date is null)
        and (order_number is null) = (approved_on is null)
        and (order_number is null) = (approved_at is null)
        and (order_number is null) = (approved_by is null))
);
create index plan_by_period on plan (municipality_id, period_from desc, id desc);
create index plan_by_school on plan (municipality_id, school_id) where school_id is not null;
create index plan_by_creator on plan (municipality_id, created_by);

create sequence section_seq increment by 50;
create table section (
    id              bigint  not null,
    municipality_id bigint  not null,
    plan_id         bigint  not null,
    position        integer not null,
    number          text    not null default '',
    title           text    not null,
    version         integer not null default 0,
    constraint section_pk primary key (id),
    constraint section_in_municipality unique (municipality_id, id),
    constraint section_plan_fk foreign key (municipality_id, plan_id) references plan (municipality_id, id),
    constraint section_title_given check (title <> '')
);
create index section_by_plan on section (municipality_id, plan_id, position);

-- A row of the plan. Rows and sections of a plan share one sequence of positions: a measure belongs to the last section
-- that stands before it, and section_id says which that is.
create sequence measure_seq increment by 50;
create table measure (
    id                  bigint  not null,
    municipality_id     bigint  not null,
    plan_id             bigint  not null,
    section_id          bigint,
    position            integer not null,
    number              text    not null default '',
    title               text    not null,
    expected_result     text    not null default '',
    responsible_text    text    not null default '',
    responsible_rest    text    not null default '',
    responsible_chosen  boolean not null default false,
    deadline_phrase     text    not null default '',
    deadline_kind       text    not null,
    deadline_overridden boolean not null default false,
    deadline_needs_date boolean not null,
    deadline_anchor     text,
    version             integer not null default 0,
    constraint measure_pk primary key (id),
    constraint measure_in_municipality unique (municipality_id, id),
    constraint measure_plan_fk foreign key (municipality_id, plan_id) references plan (municipality_id, id),
    constraint measure_section_fk foreign key (municipality_id, section_id) references section (municipality_id, id),
    constraint measure_title_given check (title <> '')
);
comment on column measure.number is 'as written in the document, never renumbered';
comment on column measure.responsible_text is 'the responsible parties as written in the document';
comment on column measure.responsible_rest is 'what of responsible_text was matched with nobody';
comment on column measure.responsible_chosen is
    'the parties were chosen by a person and are no longer matched with responsible_text';
comment on column measure.deadline_phrase is 'the deadline as written, kept word for word beside its reading';
create index measure_by_plan on measure (municipality_id, plan_id, position);
create index measure_by_section on measure (municipality_id, section_id);
create index measure_without_date on measure (municipality_id, plan_id) where deadline_needs_date;

create table deadline_window (
    id               bigint   not null generated by default as identity,
    municipality_id  bigint   not null,
    measure_id       bigint   not null,
    position         smallint not null,
    starts_on        date,
    due_on           date     not null,
    effective_due_on date,
    constraint deadline_window_pk primary key (id),
    constraint deadline_window_position_unique unique (measure_id, position),
    constraint deadline_window_measure_fk foreign key (municipality_id, measure_id)
        references measure (municipality_id, id),
    constraint deadline_window_ordered check (starts_on is null or starts_on <= due_on),
    constraint deadline_window_effective_not_before check (effective_due_on is null or effective_due_on >= due_on)
);
comment on column deadline_window.effective_due_on is
    'set at approval: the due date moved from a day off to the next working day';
create index deadline_window_by_measure on deadline_window (municipality_id, measure_id);

create table responsible_party (
    id              bigint   not null generated by default as identity,
    municipality_id bigint   not null,
    measure_id      bigint   not null,
    position        smallint not null,
    kind            text     not null,
    person_id       bigint,
    organization_id bigint,
    school_id       bigint,
    school_group_id bigint,
    constraint responsible_party_pk primary key (id),
    constraint responsible_party_measure_fk foreign key (municipality_id, measure_id)
        references measure (municipality_id, id),
    constraint responsible_party_person_fk foreign key (municipality_id, person_id)
        references person (municipality_id, id),
    constraint responsible_party_organization_fk foreign key (municipality_id, organization_id)
        references organization (municipality_id, id),
    constraint responsible_party_school_fk foreign key (municipality_id, school_id)
        references school (municipality_id, id),
    constraint responsible_party_group_fk foreign key (municipality_id, school_group_id)
        references school_group (municipality_id, id),
    constraint responsible_party_one_kind check (
        kind in ('PERSON', 'ORGANIZATION', 'SCHOOL', 'SCHOOL_GROUP', 'ALL_SCHOOLS')
        and (kind = 'PERSON') = (person_id is not null)
        and (kind = 'ORGANIZATION') = (organization_id is not null)
        and (kind = 'SCHOOL') = (school_id is not null)
        and (kind = 'SCHOOL_GROUP') = (school_group_id is not null)),
    constraint responsible_party_once unique nulls not distinct
        (measure_id, kind, person_id, organization_id, school_id, school_group_id)
);
create index responsible_party_by_measure on responsible_party (municipality_id, measure_id);
create index responsible_party_by_person on responsible_party (municipality_id, person_id);
create index responsible_party_by_organization on responsible_party (municipality_id, organization_id);
create index responsible_party_by_school on responsible_party (municipality_id, school_id);
create index responsible_party_by_group on responsible_party (municipality_id, school_group_id);
