-- Secret addresses that calendar programs read somebody's deadlines from.
create table calendar_feed (
    account_id      bigint      not null,
    municipality_id bigint      not null,
    secret_sha256   bytea       not null,
    created_at      timestamptz not null,
    last_read_at    timestamptz,
    constraint calendar_feed_pk primary key (account_id),
    constraint calendar_feed_secret_unique unique (secret_sha256),
    constraint calendar_feed_account_fk foreign key (municipality_id, account_id) references account (municipality_id, id)
);
create index calendar_feed_by_municipality on calendar_feed (municipality_id, account_id);
comment on column calendar_feed.last_read_at is 'to the hour';
