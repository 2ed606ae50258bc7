-- The second step of signing in: a key shared with the person's phone, in use once a first code has shown that it arrived.
create table second_factor (
    account_id      bigint      not null,
    municipality_id bigint      not null,
    secret          bytea       not null,
    encrypted       boolean     not null,
    begun_at        timestamptz not null,
    confirmed_at    timestamptz,
    last_step       bigint      not null default 0,
    constraint second_factor_pk primary key (account_id),
    constraint second_factor_account_fk foreign key (municipality_id, account_id) references account (municipality_id, id)
);
comment on column second_factor.encrypted is 'whether the secret is encrypted with the key from the settings';
comment on column second_factor.last_step is 'the half-minute whose code was taken last: no code is taken twice';
create index second_factor_by_account on second_factor (municipality_id, account_id);

-- Codes for a person without the phone, each good once, kept as hashes; a used one is gone.
create table recovery_code (
    account_id      bigint not null,
    municipality_id bigint not null,
    code_sha256     bytea  not null,
    constraint recovery_code_pk primary key (account_id, code_sha256),
    constraint recovery_code_factor_fk foreign key (account_id) references second_factor (account_id) on delete cascade,
    constraint recovery_code_account_fk foreign key (municipality_id, account_id) references account (municipality_id, id)
);
create index recovery_code_by_account on recovery_code (municipality_id, account_id);
