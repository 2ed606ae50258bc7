-- A plan as each of its orders put it in force: the first by its approval, the others by amendments.
create table plan_version (
    plan_id         bigint      not null,
    number          smallint    not null,
    municipality_id bigint      not null,
    order_number    text        not null,
    order_date      date        not null,
    reason          text        not null default '',
    effective_on    date        not null,
    recorded_at     timestamptz not null,
    account_id      bigint      not null,
    content         jsonb       not null,
    constraint plan_version_pk primary key (plan_id, number),
    constraint plan_version_plan_fk foreign key (municipality_id, plan_id) references plan (municipality_id, id),
    constraint plan_version_account_fk foreign key (municipality_id, account_id) references account (municipality_id, id),
    constraint plan_version_counted check (number > 0)
);
create index plan_version_by_plan on plan_version (municipality_id, plan_id, number);
create index plan_version_by_account on plan_version (municipality_id, account_id);
comment on column plan_version.content is 'title, period and rows as they stood, with names as they were then';
comment on column plan_version.effective_on is 'day of approval, where the municipality is';
