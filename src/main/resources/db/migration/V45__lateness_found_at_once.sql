-- What is late the moment its plan is approved or its date is set is flagged there and then; the next daily run tells of it.
alter table lateness alter column flagged_on drop not null;
alter table lateness drop constraint lateness_flagged_not_before_start;
alter table lateness add constraint lateness_flagged_not_before_start check (flagged_on is null or flagged_on >= since);

comment on column lateness.flagged_on is
    'day of the daily run that found it or told of it, which is later than "since" after missed days; null until that run';
