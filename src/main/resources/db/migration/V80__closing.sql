-- The year closes: of everything that is still open somebody says what becomes of it, then the plan is closed.
alter table plan
    add column closed_on  date,
    add column closed_at  timestamptz,
    add column closed_by  bigint,
    add column conclusion text not null default '',
    drop constraint plan_status_known,
    add constraint plan_status_known check (status in ('DRAFT', 'APPROVED', 'CLOSED')),
    add constraint plan_closed_whole check (
        (status = 'CLOSED') = (closed_on is not null)
        and (closed_on is null) = (closed_at is null)
        and (closed_on is null) = (closed_by is null)
        and (status = 'CLOSED' or conclusion = '')),
    add constraint plan_closed_by_fk foreign key (municipality_id, closed_by) references account (municipality_id, id);
comment on column plan.conclusion is 'what whoever closed the plan says of it in the closing report';
create index plan_by_closer on plan (municipality_id, closed_by) where closed_by is not null;

alter table assignment
    drop constraint assignment_status_known,
    add constraint assignment_status_known
        check (status in ('OPEN', 'REPORTED', 'RETURNED', 'ACCEPTED', 'CANCELLED', 'NOT_DONE', 'CARRIED'));
comment on column assignment.status is
    'NOT_DONE: not done when its plan was closed; CARRIED: carried over, another assignment of the next plan has taken its place';

alter table lateness
    drop constraint lateness_ended_by_known,
    add constraint lateness_ended_by_known
        check (ended_by in ('REPORTED', 'CANCELLED', 'DATE_MOVED', 'EXTENDED', 'CLOSED'));

-- What is going to become of an open assignment when its plan closes. What is carried over stays open, on all lists, until the
-- plan that it is carried into is approved.
create table closing_decision (
    assignment_id   bigint      not null,
    municipality_id bigint      not null,
    plan_id         bigint      not null,
    fate            text        not null,
    reason          text        not null default '',
    decided_by      bigint      not null,
    decided_at      timestamptz not null,
    was_status      text,
    constraint closing_decision_pk primary key (assignment_id),
    constraint closing_decision_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint closing_decision_plan_fk foreign key (municipality_id, plan_id) references plan (municipality_id, id),
    constraint closing_decision_decided_by_fk foreign key (municipality_id, decided_by)
        references account (municipality_id, id),
    constraint closing_decision_fate_known check (fate in ('CARRY', 'CANCEL', 'NOT_DONE', 'DONE')),
    constraint closing_decision_cancelled_with_reason check (fate <> 'CANCEL' or reason <> '')
);
comment on column closing_decision.was_status is
    'how the assignment stood before the plan was closed; null as long as the plan is not closed';
create index closing_decision_by_plan on closing_decision (municipality_id, plan_id);
create index closing_decision_by_decider on closing_decision (municipality_id, decided_by);
