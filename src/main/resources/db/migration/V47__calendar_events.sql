-- Dated events of a municipality: the schedule of an exam, a council, a meeting. Deadlines that hang on them move with them.
create sequence calendar_event_seq increment by 50;
create table calendar_event (
    id              bigint  not null,
    municipality_id bigint  not null,
    name            text    not null,
    from_on         date    not null,
    to_on           date    not null,
    note            text    not null default '',
    version         integer not null default 0,
    constraint calendar_event_pk primary key (id),
    constraint calendar_event_in_municipality unique (municipality_id, id),
    constraint calendar_event_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint calendar_event_named check (name <> ''),
    constraint calendar_event_ordered check (from_on <= to_on)
);
create index calendar_event_by_day on calendar_event (municipality_id, from_on, id);

-- The event that the deadline of a measure hangs on, and how the deadline is counted from it.
create table measure_event (
    measure_id      bigint   not null,
    municipality_id bigint   not null,
    event_id        bigint   not null,
    relation        text     not null,
    amount          smallint not null default 0,
    unit            text     not null default 'DAY',
    constraint measure_event_pk primary key (measure_id),
    constraint measure_event_measure_fk foreign key (municipality_id, measure_id)
        references measure (municipality_id, id),
    constraint measure_event_event_fk foreign key (municipality_id, event_id)
        references calendar_event (municipality_id, id),
    constraint measure_event_relation_known check (relation in ('DURING', 'BEFORE', 'AFTER')),
    constraint measure_event_unit_known check (unit in ('DAY', 'WORKING_DAY', 'WEEK', 'MONTH')),
    constraint measure_event_counted check ((relation = 'DURING') = (amount = 0))
);
create index measure_event_by_event on measure_event (municipality_id, event_id);

alter table assignment_event drop constraint assignment_event_kind_known;
alter table assignment_event add constraint assignment_event_kind_known check (kind in
    ('CREATED', 'DATE_SET', 'DATE_MOVED', 'REPORTED', 'RETURNED', 'ACCEPTED', 'CANCELLED', 'OVERDUE'));
