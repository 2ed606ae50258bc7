-- Documents that plans came from, kept as they were sent.
create sequence source_document_seq;
create table source_document (
    id              bigint      not null,
    municipality_id bigint      not null,
    file_name       text        not null,
    media_type      text        not null,
    size_bytes      bigint      not null,
    sha256          bytea       not null,
    content         bytea       not null,
    added_by        bigint      not null,
    added_at        timestamptz not null,
    constraint source_document_pk primary key (id),
    constraint source_document_in_municipality unique (municipality_id, id),
    constraint source_document_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint source_document_added_by_fk foreign key (municipality_id, added_by)
        references account (municipality_id, id),
    constraint source_document_named check (file_name <> '')
);
alter table source_document alter column content set storage external;
create index source_document_by_hash on source_document (municipality_id, sha256);
create index source_document_by_author on source_document (municipality_id, added_by);

alter table plan
    add column source_document_id    bigint,
    add column proposed_order_number text,
    add column proposed_order_date   date,
    add constraint plan_source_document_fk foreign key (municipality_id, source_document_id)
        references source_document (municipality_id, id);
create index plan_by_source_document on plan (municipality_id, source_document_id)
    where source_document_id is not null;
comment on column plan.source_document_id is 'the document the plan was read from';
comment on column plan.proposed_order_number is
    'the order that the document says approved the plan, offered when the plan is approved here';
