-- An executor asks for a later date; the department decides.
create sequence extension_seq increment by 50;
create table extension (
    id              bigint      not null,
    municipality_id bigint      not null,
    assignment_id   bigint      not null,
    status          text        not null,
    due_before      date        not null,
    asked_due       date        not null,
    reason          text        not null,
    asked_on        date        not null,
    asked_at        timestamptz not null,
    asked_by        bigint      not null,
    on_behalf       boolean     not null,
    submission_key  uuid        not null,
    granted_due     date,
    effective_due   date,
    decided_at      timestamptz,
    decided_by      bigint,
    comment         text        not null default '',
    closed_on       date,
    version         integer     not null default 0,
    constraint extension_pk primary key (id),
    constraint extension_once_by_form unique (assignment_id, submission_key),
    constraint extension_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint extension_asked_by_fk foreign key (municipality_id, asked_by) references account (municipality_id, id),
    constraint extension_decided_by_fk foreign key (municipality_id, decided_by)
        references account (municipality_id, id),
    constraint extension_status_known check (status in ('PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    constraint extension_reason_given check (reason <> ''),
    constraint extension_asked_later check (asked_due > due_before or status <> 'PENDING'),
    constraint extension_closed_once check ((status = 'PENDING') = (closed_on is null)),
    constraint extension_decision_whole check (
        (status in ('GRANTED', 'REFUSED')) = (decided_by is not null) and (decided_by is null) = (decided_at is null)),
    constraint extension_grant_whole check (
        (status = 'GRANTED') = (granted_due is not null) and (granted_due is null) = (effective_due is null)),
    constraint extension_effective_not_before_granted check (effective_due >= granted_due),
    constraint extension_moves_later check (effective_due > due_before),
    constraint extension_refused_with_comment check (status <> 'REFUSED' or comment <> ''),
    constraint extension_partly_with_comment check (granted_due is null or granted_due = asked_due or comment <> '')
);
comment on column extension.due_before is 'due date that stood when it was asked; of a granted one that which the grant replaced';
comment on column extension.effective_due is 'granted_due, moved from a day off where the municipality wants it';
comment on column extension.submission_key is 'of the form: assignments that were asked for together have the same, and sending it twice asks once';
comment on column extension.closed_on is 'day of the decision, the withdrawal, or when there was nothing left to extend';
create unique index extension_one_pending on extension (assignment_id) where status = 'PENDING';
create index extension_by_assignment on extension (assignment_id, id);
create index extension_waiting on extension (municipality_id, asked_on, id) where status = 'PENDING';
create index extension_closed on extension (municipality_id, closed_on desc, id desc) where status <> 'PENDING';
create index extension_by_asker on extension (municipality_id, asked_by);
create index extension_by_decider on extension (municipality_id, decided_by) where decided_by is not null;
create index extension_by_form on extension (municipality_id, submission_key);

-- The basis: one document can serve several requests.
create table extension_evidence (
    extension_id bigint   not null,
    evidence_id  bigint   not null,
    position     smallint not null,
    constraint extension_evidence_pk primary key (extension_id, evidence_id),
    constraint extension_evidence_extension_fk foreign key (extension_id) references extension (id),
    constraint extension_evidence_evidence_fk foreign key (evidence_id) references evidence (id)
);
create index extension_evidence_by_evidence on extension_evidence (evidence_id);
