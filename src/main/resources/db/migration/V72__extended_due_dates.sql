-- An extension moves the due date of one assignment; the first date stays, and so does the date that the plan itself asks for.
alter table assignment add column extended_to date;
alter table assignment add column planned_due_on date;
alter table assignment add constraint assignment_planned_while_extended
    check ((planned_due_on is not null) = (extended_to is not null and due_on is not null));
alter table assignment add constraint assignment_extended_due_later
    check (planned_due_on is null or due_on = greatest(planned_due_on, extended_to));
comment on column assignment.extended_to is
    'until when the executor was granted; of this and the plan''s date the later one is due_on, whatever moves later';
comment on column assignment.planned_due_on is 'of what has been extended: the date that would count without extensions';

-- Few of what is open have been extended: those that would be late without it are found here.
create index assignment_extended on assignment (municipality_id, due_on, id)
    where planned_due_on is not null and status in ('OPEN', 'RETURNED');

alter table lateness drop constraint lateness_ended_by_known;
alter table lateness add constraint lateness_ended_by_known
    check (ended_by in ('REPORTED', 'CANCELLED', 'DATE_MOVED', 'EXTENDED'));
