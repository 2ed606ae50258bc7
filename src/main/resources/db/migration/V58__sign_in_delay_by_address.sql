-- Failed sign-ins by the address they came from: each one moves the moment on to which its tries are spent.
create table sign_in_address_delay (
    address_key text        not null,
    spent_until timestamptz not null,
    constraint sign_in_address_delay_pk primary key (address_key)
);
create index sign_in_address_delay_by_end on sign_in_address_delay (spent_until);
