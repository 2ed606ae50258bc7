-- Few events are of a report; the others need no place in this index.
drop index assignment_event_by_report;
create index assignment_event_by_report on assignment_event (report_id) where report_id is not null;

comment on table assignment_event is
    'what happened to an assignment, in order; what approval of the plan made has no event of its own, but that of the plan';
