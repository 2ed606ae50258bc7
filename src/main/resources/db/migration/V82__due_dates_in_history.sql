-- What the due date was before and after each event that moves it, so that it can be told for any day.
alter table assignment_event
    add column due_before date,
    add column due_on date;
comment on column assignment_event.due_before is 'of DATE_SET, DATE_MOVED and EXTENSION_GRANTED: the due date that ended; null: there was none';
comment on column assignment_event.due_on is 'likewise the due date that began';

-- Until now only the words said so.
update assignment_event
set due_before = to_date(substring(comment from '^(\d\d\.\d\d\.\d{4}) → '), 'DD.MM.YYYY'),
    due_on = to_date(substring(comment from '^[^ ]+ → (\d\d\.\d\d\.\d{4})'), 'DD.MM.YYYY')
where kind in ('DATE_MOVED', 'EXTENSION_GRANTED');

update assignment_event e
set due_on = coalesce(
    (select n.due_before from assignment_event n
     where n.assignment_id = e.assignment_id and n.id > e.id and n.kind in ('DATE_MOVED', 'EXTENSION_GRANTED')
     order by n.id
     limit 1),
    a.due_on)
from assignment a
where e.kind = 'DATE_SET' and a.id = e.assignment_id;
