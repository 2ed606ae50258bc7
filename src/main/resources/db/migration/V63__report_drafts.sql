-- What somebody has typed into the form of a report and not sent yet; gone when the report is sent.
create table report_draft (
    assignment_id   bigint      not null,
    account_id      bigint      not null,
    municipality_id bigint      not null,
    done_on         text        not null default '',
    text            text        not null default '',
    actual_value    text        not null default '',
    links           text        not null default '',
    saved_at        timestamptz not null,
    removed_at      timestamptz,
    constraint report_draft_pk primary key (assignment_id, account_id),
    constraint report_draft_assignment_fk foreign key (assignment_id) references assignment (id) on delete cascade,
    constraint report_draft_account_fk foreign key (municipality_id, account_id) references account (municipality_id, id)
);
comment on column report_draft.removed_at is 'thrown away by the person, who may still take it back';
comment on column report_draft.done_on is 'as typed, whether it can be read as a date or not';
create index report_draft_by_account on report_draft (municipality_id, account_id);

-- Files and links that are kept with a draft: sent before the report itself, or those of a withdrawn report.
create table report_draft_evidence (
    assignment_id bigint   not null,
    account_id    bigint   not null,
    evidence_id   bigint   not null,
    position      smallint not null,
    attached      boolean  not null default true,
    constraint report_draft_evidence_pk primary key (assignment_id, account_id, evidence_id),
    constraint report_draft_evidence_draft_fk foreign key (assignment_id, account_id)
        references report_draft (assignment_id, account_id) on delete cascade,
    constraint report_draft_evidence_evidence_fk foreign key (evidence_id) references evidence (id)
);
comment on column report_draft_evidence.attached is 'false: left out by the person, who may still take it back';
create index report_draft_evidence_by_evidence on report_draft_evidence (evidence_id);
