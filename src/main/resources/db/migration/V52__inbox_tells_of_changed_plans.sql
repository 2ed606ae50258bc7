alter table inbox_item drop constraint inbox_item_kind_known;
alter table inbox_item add constraint inbox_item_kind_known check (kind in
    ('PLAN_APPROVED', 'PLAN_CHANGED', 'OVERDUE', 'REPORT_RETURNED', 'REPORT_ACCEPTED', 'REVIEW_LATE'));
create index assignment_event_by_day on assignment_event (municipality_id, happened_on, assignment_id)
    where kind in ('CREATED', 'DATE_SET', 'DATE_MOVED', 'CANCELLED', 'LEFT_PLAN');
