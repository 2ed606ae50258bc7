-- A report that nobody has reviewed yet may be withdrawn by the executor; it stays in the history.
alter table report drop constraint report_status_known;
alter table report add constraint report_status_known check (status in ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'));
alter table report drop constraint report_review_whole;
alter table report add constraint report_review_whole check (
    (status in ('SUBMITTED', 'WITHDRAWN')) = (reviewed_by is null)
    and (reviewed_by is null) = (reviewed_at is null)
    and (reviewed_by is null) = (reviewed_on is null));

-- Which kinds there are the application says; each is a word of its own.
alter table assignment_event drop constraint assignment_event_kind_known;
alter table assignment_event add constraint assignment_event_kind_named check (kind ~ '^[A-Z_]{2,40}$');
alter table inbox_item drop constraint inbox_item_kind_known;
alter table inbox_item add constraint inbox_item_kind_named check (kind ~ '^[A-Z_]{2,40}$');
