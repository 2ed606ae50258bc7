-- Days that are worked or off against the Labour Code's rule, and the quarters and holidays of school years.

create sequence working_day_transfer_seq increment by 50;
create table working_day_transfer (
    id              bigint   not null,
    municipality_id bigint   not null,
    day             date     not null,
    working         boolean  not null,
    note            text     not null default '',
    version         integer  not null default 0,
    constraint working_day_transfer_pk primary key (id),
    constraint working_day_transfer_day_unique unique (municipality_id, day),
    constraint working_day_transfer_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint working_day_transfer_day_sane check (day between '2000-01-01' and '2100-12-31')
);
comment on table working_day_transfer is 'corrections of the nationwide calendar of working days';

create sequence school_term_seq increment by 50;
create table school_term (
    id              bigint   not null,
    municipality_id bigint   not null,
    school_year     integer  not null,
    name            text     not null,
    from_on         date     not null,
    to_on           date     not null,
    version         integer  not null default 0,
    constraint school_term_pk primary key (id),
    constraint school_term_name_unique unique (municipality_id, school_year, name),
    constraint school_term_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint school_term_name_known check (name in (
        'QUARTER_1', 'QUARTER_2', 'QUARTER_3', 'QUARTER_4', 'TRIMESTER_1', 'TRIMESTER_2', 'TRIMESTER_3',
        'AUTUMN_HOLIDAY', 'WINTER_HOLIDAY', 'SPRING_HOLIDAY', 'SUMMER_HOLIDAY')),
    constraint school_term_in_order check (from_on <= to_on),
    constraint school_term_in_school_year check (
        from_on >= make_date(school_year, 9, 1) and to_on <= make_date(school_year + 1, 8, 31))
);
comment on column school_term.school_year is 'year in which the school year begins';
