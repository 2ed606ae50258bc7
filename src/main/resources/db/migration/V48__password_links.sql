-- One-time links by which a person sets a new password, handed out by the administrator, kept as hashes.
create table password_link (
    token_sha256    bytea       not null,
    municipality_id bigint      not null,
    account_id      bigint      not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    constraint password_link_pk primary key (token_sha256),
    constraint password_link_account_fk foreign key (municipality_id, account_id) references account (municipality_id, id)
);
create index password_link_by_account on password_link (municipality_id, account_id);
