-- A region: ${municipalities} municipalities of which the first is the one that is measured, and another one with 1,200 schools for the
-- approval of a large plan. Runs as superuser on an empty schema, set-based throughout; foreign keys are not checked row by row and
-- secondary indexes are made afterwards.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '64MB';
set maintenance_work_mem = '256MB';

create temp table index_to_make as
select indexname, indexdef from pg_indexes
where schemaname = 'public' and tablename in ('assignment', 'assignment_event', 'report', 'lateness')
  and indexname not in (select conname from pg_constraint where conindid <> 0);
do $$ declare i text; begin for i in select indexname from index_to_make loop execute format('drop index %I', i); end loop; end $$;

-- Shares: the measured municipality has ${measured} of ${total} assignments
create temp table town as
select m as id, case when m = 1 then ${schools} when m = ${municipalities} + 1 then 1200 else 19 end as schools,
       case when m = 1 then ${measured} when m = ${municipalities} + 1 then 0
            else (${total} - ${measured}) / (${municipalities} - 1) end as assignments
from generate_series(1, ${municipalities} + 1) m;

insert into municipality (id, code, name, time_zone)
select id, 'bench-' || id, 'Управление образования района № ' || id, 'Europe/Moscow' from town;

insert into organization (id, municipality_id, kind, name, short_name)
select t.id * 10 + k, t.id, (array['DEPARTMENT', 'METHODICAL_CENTRE', 'OTHER'])[k],
       (array['Управление образования', 'Методический центр', 'Центр оценки качества'])[k],
       (array['Управление', 'Методцентр', 'ЦОК'])[k]
from town t cross join generate_series(1, 3) k;

insert into school (id, municipality_id, position, name, short_name)
select t.id * 10000 + s, t.id, s, 'Средняя общеобразовательная школа № ' || s || ' района № ' || t.id, 'Школа № ' || s
from town t cross join generate_series(1, t.schools) s;

-- Directors have the number of their school; the department's people begin at 9000, its head first
insert into person (id, municipality_id, last_name, first_name, middle_name, post, organization_id, school_id)
select t.id * 10000 + s, t.id, (array['Ветрова', 'Лугина', 'Озерова', 'Рощина', 'Снегова'])[1 + s % 5] || s, 'Анна', 'Павловна', 'Директор',
       null, t.id * 10000 + s
from town t cross join generate_series(1, t.schools) s
union all
select t.id * 10000 + 9000 + p, t.id, (array['Берегов', 'Полянов', 'Холмов'])[1 + p % 3] || p, 'Илья', 'Сергеевич',
       case p when 1 then 'Начальник управления' else 'Методист' end, t.id * 10 + 1, null
from town t cross join generate_series(1, 20) p;

insert into account (id, municipality_id, person_id, username, password_hash, created_at, password_changed_at)
select p.id, p.municipality_id, p.id,
       case when p.school_id is not null then 'director-' || p.municipality_id || '-' || p.school_id % 10000
            else 'staff-' || p.municipality_id || '-' || p.id % 10000 - 9000 end,
       '${password}', now(), now()
from person p where p.school_id is not null or p.id % 10000 <= 9012;
insert into account_role (account_id, role)
select id, case when id % 10000 < 9000 then 'DIRECTOR' when id % 10000 = 9001 then 'HEAD' else 'STAFF' end from account;

-- Plans of the last seven school years, the newest first, each with a measure of its own for every few days of the year; those of
-- past years are closed
create temp table plan_to_make as
select t.id * 10000 + n as id, t.id as town, t.schools, t.assignments, n,
       make_date(y.year, 9, 1) as year_from, make_date(y.year + 1, 9, 1) <= current_date as closed
from (select *, ceil(assignments / (${measures} * (0.9 * schools + 0.1)))::int as plans from town) t
cross join generate_series(1, t.plans) n
cross join lateral (select extract(year from current_date + 122)::int - 1 - (n - 1) * 7 / greatest(7, plans) as year) y;

insert into plan (id, municipality_id, level, title, period_from, period_to, status, order_number, order_date, approved_on, approved_at,
                  approved_by, created_by, created_at, closed_on, closed_at, closed_by)
select id, town, 'MUNICIPAL', 'План мероприятий по повышению объективности оценки качества образования, часть ' || n, year_from,
       (year_from + interval '1 year')::date - 1, case when closed then 'CLOSED' else 'APPROVED' end, n || '-осн', year_from, year_from,
       year_from, town * 10000 + 9001, town * 10000 + 9002, year_from, case when closed then year_from + 364 end,
       case when closed then year_from + 364 end, case when closed then town * 10000 + 9001 end
from plan_to_make;

insert into section (id, municipality_id, plan_id, position, number, title)
select id * 10 + s, town, id, (s - 1) * 1000, s::text, (array['Нормативное обеспечение', 'Организация процедур', 'Анализ и меры'])[s]
from plan_to_make cross join generate_series(1, 3) s;

insert into measure (id, municipality_id, plan_id, section_id, position, number, title, expected_result, responsible_text, deadline_phrase,
                     deadline_kind, deadline_needs_date)
select id * 100 + i, town, id, id * 10 + s, (s - 1) * 1000 + i, s || '.' || i,
       (array['Провести проверку объективности проведения процедур', 'Обеспечить участие общественных наблюдателей',
              'Проанализировать результаты и подготовить справку', 'Разместить сведения на сайте'])[1 + i % 4] || ' (' || i || ')',
       'Справка, протокол', case when i % 10 = 0 then 'Методцентр' else 'ОО' end,
       case when i % 20 = 1 then 'по графику' when i % 20 = 2 then 'постоянно' else 'в срок' end,
       case when i % 20 = 1 then 'EXTERNAL_SCHEDULE' when i % 20 = 2 then 'CONTINUOUS' else 'DATE_RANGE' end, i % 20 = 1
from (select p.*, i, 1 + (i - 1) * 3 / ${measures} as s from plan_to_make p cross join generate_series(1, ${measures}) i) r;

insert into deadline_window (municipality_id, measure_id, position, starts_on, due_on, effective_due_on)
select m.municipality_id, m.id, 0, p.year_from + d, p.year_from + d + 6, p.year_from + d + 6
from measure m join plan_to_make p on p.id = m.plan_id cross join lateral (select (m.id % 100)::int * 350 / ${measures} as d) r
where m.deadline_kind = 'DATE_RANGE';

insert into responsible_party (municipality_id, measure_id, position, kind, person_id, organization_id)
select municipality_id, id, 0,
       case when id % 10 <> 0 then 'ALL_SCHOOLS' when id % 20 = 0 then 'ORGANIZATION' else 'PERSON' end,
       case when id % 20 = 10 then municipality_id * 10000 + 9003 + id / 100 % 17 end,
       case when id % 20 = 0 then municipality_id * 10 + 2 end
from measure;

-- One draw for each assignment: what was due is mostly accepted, one in eight of it is overdue, or was not done when its plan closed
create temp table drawn as
select m.municipality_id, m.plan_id, m.id as measure_id, r.kind, r.person_id, r.organization_id, s.id as school_id, m.deadline_kind, w.starts_on,
       w.effective_due_on as due, hashint8(m.id * 7919 + coalesce(s.id, 0)) & 1023 as luck, p.assignments, p.closed,
       row_number() over (partition by m.municipality_id order by m.plan_id, m.id % 100, s.id) as place
from measure m
join plan_to_make p on p.id = m.plan_id
join responsible_party r on r.measure_id = m.id
left join school s on s.municipality_id = m.municipality_id and r.kind = 'ALL_SCHOOLS'
left join deadline_window w on w.measure_id = m.id;

insert into assignment (municipality_id, plan_id, measure_id, window_position, school_id, organization_id, person_id, timing, starts_on, due_on,
                        first_due_on, status, overdue_since, reported_on, review_due_on, accepted_on)
select municipality_id, plan_id, measure_id, 0, school_id, organization_id, person_id,
       case deadline_kind when 'DATE_RANGE' then 'DATED' when 'CONTINUOUS' then 'CONTINUOUS' else 'UNDATED' end, starts_on, due, due, status,
       case when due < current_date and status in ('OPEN', 'RETURNED') then due + 1 end,
       case when status in ('REPORTED', 'ACCEPTED') then least(due, current_date - 3) end,
       case when status = 'REPORTED' then current_date + (luck % 9 - 2) end,
       case when status = 'ACCEPTED' then least(due + 2, current_date - 1) end
from (select d.*, case when d.closed then case when d.deadline_kind <> 'DATE_RANGE' then 'CANCELLED'
                                            when luck < 135 then 'NOT_DONE' else 'ACCEPTED' end
                       when d.deadline_kind <> 'DATE_RANGE' then 'OPEN'
                       when d.due >= current_date then case when luck < 900 then 'OPEN' else 'REPORTED' end
                       when luck < 125 then 'OPEN' when luck < 135 then 'RETURNED' when luck < 155 then 'REPORTED' else 'ACCEPTED' end as status
      from drawn d where place <= assignments) s;

insert into report (id, municipality_id, assignment_id, done_on, text, status, submitted_on, submitted_at, submitted_by, on_behalf,
                    reviewed_on, reviewed_at, reviewed_by)
select id, municipality_id, id, reported_on, 'Выполнено в полном объёме, протокол размещён.',
       case status when 'ACCEPTED' then 'ACCEPTED' else 'SUBMITTED' end, reported_on, reported_on,
       coalesce(school_id, municipality_id * 10000 + 9002), school_id is null,
       accepted_on, accepted_on, case when accepted_on is not null then municipality_id * 10000 + 9003 end
from assignment where reported_on is not null;

insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id, report_id)
select a.municipality_id, a.id, e.kind, e.day, e.day, e.account, e.report
from assignment a
join plan p on p.id = a.plan_id
cross join lateral (values
    ('CREATED', p.approved_on, p.approved_by, null::bigint),
    ('OVERDUE', a.overdue_since, null, null),
    (case a.status when 'CANCELLED' then 'CANCELLED' else 'NOT_DONE' end,
     case when a.status in ('NOT_DONE', 'CANCELLED') then p.closed_on end, p.closed_by, null),
    ('REPORTED', a.reported_on, coalesce(a.school_id, a.municipality_id * 10000 + 9002), a.id),
    ('ACCEPTED', a.accepted_on, a.municipality_id * 10000 + 9003, a.id)) e (kind, day, account, report)
where e.day is not null;

-- What is late now, and one in twenty of what was done late
insert into lateness (municipality_id, assignment_id, since, flagged_on, ended_on, ended_by)
select municipality_id, id, overdue_since, overdue_since, null, null from assignment where overdue_since is not null
union all
select a.municipality_id, a.id, a.due_on + 1, a.due_on + 1, p.closed_on, 'CLOSED'
from assignment a join plan p on p.id = a.plan_id where a.status = 'NOT_DONE' and a.due_on < p.closed_on
union all
select municipality_id, id, due_on - 9, due_on - 9, reported_on, 'REPORTED' from assignment
where status = 'ACCEPTED' and id % 20 = 0 and reported_on >= due_on - 9;

-- The day has been flagged, as by the run of this morning
insert into flagging_run (municipality_id, day, ran_on, flagged, started_at) select id, current_date, current_date, 0, now() from municipality;

-- A draft of 60 measures for the 1,200 schools of the large municipality
insert into plan (id, municipality_id, level, title, period_from, period_to, status, created_by, created_at)
select t.id * 10000 + 1, t.id, 'MUNICIPAL', 'План мероприятий области', make_date(extract(year from current_date)::int, 1, 1),
       make_date(extract(year from current_date)::int + 1, 12, 31), 'DRAFT', t.id * 10000 + 9002, now()
from town t where t.assignments = 0;
insert into measure (id, municipality_id, plan_id, position, number, title, responsible_text, deadline_phrase, deadline_kind, deadline_needs_date)
select p.id * 100 + i, p.municipality_id, p.id, i, i::text, 'Провести мероприятие ' || i, 'ОО', 'в срок', 'DATE_RANGE', false
from plan p cross join generate_series(1, 60) i where p.status = 'DRAFT';
insert into deadline_window (municipality_id, measure_id, position, starts_on, due_on)
select m.municipality_id, m.id, 0, current_date + (m.id % 100)::int, current_date + (m.id % 100)::int + 10
from measure m join plan p on p.id = m.plan_id where p.status = 'DRAFT';
insert into responsible_party (municipality_id, measure_id, position, kind)
select m.municipality_id, m.id, 0, 'ALL_SCHOOLS' from measure m join plan p on p.id = m.plan_id where p.status = 'DRAFT';

-- Messages, so that the header has something to count
insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, scope, amount, dedupe_key)
select a.municipality_id, a.id, 'OVERDUE', current_date - d, now(), 'SCHOOL', 3, 'overdue:' || d
from account a cross join generate_series(1, 5) d;

do $$ declare i text; begin for i in select indexdef from index_to_make loop execute i; end loop; end $$;

do $$ declare s text; begin
    for s in select sequencename from pg_sequences where schemaname = 'public' and sequencename like '%\_seq'
                                                     and sequencename not like '%\_id\_seq' loop
        perform setval(s, 10000000000);
    end loop;
end $$;
-- The kept counts, which triggers would have kept
select assignment_counts_renew();
select assignment_counts_merge(id, current_date) from municipality;
set session_replication_role = origin;
