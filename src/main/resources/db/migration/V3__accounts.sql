create sequence account_seq increment by 50;
create table account (
    id                  bigint      not null,
    municipality_id     bigint      not null,
    person_id           bigint      not null,
    username            text        not null,
    password_hash       text        not null,
    active              boolean     not null default true,
    created_at          timestamptz not null,
    password_changed_at timestamptz not null,
    version             integer     not null default 0,
    constraint account_pk primary key (id),
    constraint account_in_municipality unique (municipality_id, id),
    constraint account_username_unique unique (username),
    constraint account_username_lower check (username = lower(username) and username <> ''),
    constraint account_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint account_person_fk foreign key (municipality_id, person_id) references person (municipality_id, id)
);
create index account_by_person on account (municipality_id, person_id);

create table account_role (
    account_id bigint not null,
    role       text   not null,
    constraint account_role_pk primary key (account_id, role),
    constraint account_role_account_fk foreign key (account_id) references account (id),
    constraint account_role_known check (role in ('HEAD', 'STAFF', 'DIRECTOR', 'ADMIN'))
);

-- Failed sign-ins by the name that was typed, whether or not such an account exists.
create table sign_in_delay (
    username_key   text        not null,
    failures       integer     not null,
    last_failed_at timestamptz not null,
    not_before     timestamptz not null,
    constraint sign_in_delay_pk primary key (username_key)
);
create index sign_in_delay_by_last_failure on sign_in_delay (last_failed_at);

-- One-time links printed in the log for the operator, kept as hashes.
create table setup_link (
    token_sha256 bytea       not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    constraint setup_link_pk primary key (token_sha256)
);
