-- What has happened in a week is counted for its letter.
create index report_by_submission on report (municipality_id, submitted_on);
create index report_by_review_day on report (municipality_id, reviewed_on) where reviewed_on is not null;
create index lateness_by_start on lateness (municipality_id, since);
