-- Whom a lateness was told to: each step is told once, when it has reached it, whenever that is seen.
alter table lateness add column staff_told_on date;
alter table lateness add column head_told_on date;
comment on column lateness.staff_told_on is 'day of the digest that told whoever made the plan';
comment on column lateness.head_told_on is 'day of the digest that told the head';
create index lateness_to_be_told on lateness (municipality_id, since)
    where ended_on is null and (staff_told_on is null or head_told_on is null);
create index lateness_told_to_head on lateness (municipality_id, head_told_on) where ended_on is null and head_told_on is not null;

-- What had reached a step on the day of the last digest was told by that day.
update lateness l
set staff_told_on = case when l.since <= t.day - (t.staff_after - 1) then t.day end,
    head_told_on = case when l.since <= t.day - (t.head_after - 1) then t.day end
from (select m.id, coalesce(s.staff_after, 3) as staff_after, coalesce(s.head_after, 10) as head_after,
             (select max(r.day) from digest_run r where r.municipality_id = m.id and r.kind = 'DAILY') as day
      from municipality m
      left join notification_settings s on s.municipality_id = m.id) t
where l.municipality_id = t.id and l.ended_on is null and l.since <= t.day - (t.staff_after - 1);
