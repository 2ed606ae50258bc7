-- Numbers that pages show of a whole municipality, kept instead of counted anew each time. A change adds rows with what it
-- changes, so that nobody waits for anybody; now and then the rows of one kind are added up (assignment_counts_merge).

create table assignment_count (
    municipality_id bigint  not null,
    plan_id         bigint  not null,
    measure_id      bigint,
    status          text    not null,
    timing          text,
    late            boolean not null,
    day             date,
    amount          bigint  not null,
    merged          boolean not null default false
);
comment on table assignment_count is 'how many assignments there are of each state; the amounts of rows that are alike are to be added';
comment on column assignment_count.measure_id is 'only of what waits for a date';
comment on column assignment_count.timing is 'only of what is still to be done';
comment on column assignment_count.day is
    'of what is late: since when; of what is to be done: due on; of what is reported: when its review is due; -infinity: long ago';
create index assignment_count_by_plan on assignment_count (municipality_id, plan_id);
create index assignment_count_new on assignment_count (municipality_id) where not merged;

create table overdue_count (
    municipality_id bigint  not null,
    plan_id         bigint  not null,
    school_id       bigint,
    organization_id bigint,
    person_id       bigint,
    amount          bigint  not null,
    merged          boolean not null default false
);
comment on table overdue_count is 'how many are late of each plan and executor; likewise';
create index overdue_count_by_plan on overdue_count (municipality_id, plan_id);
create index overdue_count_new on overdue_count (municipality_id) where not merged;

create table lateness_change (
    municipality_id bigint  not null,
    plan_id         bigint  not null,
    day             date    not null,
    amount          bigint  not null,
    merged          boolean not null default false
);
comment on table lateness_change is
    'by how many more are late since that day than before: late on a day is the sum up to it; -infinity: long ago';
create index lateness_change_by_plan on lateness_change (municipality_id, plan_id);
create index lateness_change_new on lateness_change (municipality_id) where not merged;

-- The same for rows that come, go and change: what they were is taken away, what they are is added.
do $make$
declare
    operation text;
    changed text;
begin
    foreach operation in array array['insert', 'update', 'delete'] loop
        changed := case operation
            when 'insert' then 'select r.*, 1 as change from new_rows r'
            when 'delete' then 'select r.*, -1 as change from old_rows r'
            else 'select r.*, 1 as change from new_rows r union all select r.*, -1 from old_rows r' end;
        execute format($function$
            create function assignment_count_%1$s() returns trigger language plpgsql as $body$
            begin
                insert into assignment_count (municipality_id, plan_id, measure_id, status, timing, late, day, amount)
                select c.municipality_id, c.plan_id, k.measure_id, c.status, k.timing, c.overdue_since is not null, k.day, sum(c.change)
                from (%2$s) c
                cross join lateral (select
                    case when c.status in ('OPEN', 'RETURNED') and c.timing = 'UNDATED' then c.measure_id end as measure_id,
                    case when c.status in ('OPEN', 'RETURNED') then c.timing end as timing,
                    case when c.status in ('OPEN', 'RETURNED') then coalesce(c.overdue_since, c.due_on)
                         when c.status = 'REPORTED' then c.review_due_on end as day) k
                group by 1, 2, 3, 4, 5, 6, 7
                having sum(c.change) <> 0;

                insert into overdue_count (municipality_id, plan_id, school_id, organization_id, person_id, amount)
                select c.municipality_id, c.plan_id, c.school_id, c.organization_id, c.person_id, sum(c.change)
                from (%2$s) c
                where c.overdue_since is not null
                group by 1, 2, 3, 4, 5
                having sum(c.change) <> 0;
                return null;
            end $body$
            $function$, operation, changed);
        execute format($trigger$
            create trigger assignment_count_%1$s after %1$s on assignment
                referencing %2$s for each statement execute function assignment_count_%1$s()
            $trigger$, operation,
            concat_ws(' ', case when operation <> 'insert' then 'old table as old_rows' end,
                      case when operation <> 'delete' then 'new table as new_rows' end));

        execute format($function$
            create function lateness_change_%1$s() returns trigger language plpgsql as $body$
            begin
                insert into lateness_change (municipality_id, plan_id, day, amount)
                with now as (
                    select l.id, l.assignment_id, l.since, l.ended_on
                    from lateness l
                    where l.assignment_id in (select c.assignment_id from (%2$s) c)
                ), before as (
                    select n.assignment_id, n.since, n.ended_on
                    from now n
                    where n.id not in (select c.id from (%2$s) c where c.change = 1)
                    union all
                    select c.assignment_id, c.since, c.ended_on from (%2$s) c where c.change = -1
                ), span as (
                    select 1 as change, assignment_id, unnest(range_agg(daterange(since, ended_on))) as days
                    from now group by assignment_id
                    union all
                    select -1, assignment_id, unnest(range_agg(daterange(since, ended_on))) from before group by assignment_id
                ), step as (
                    select assignment_id, lower(days) as day, change from span
                    union all
                    select assignment_id, upper(days), - change from span where not upper_inf(days)
                )
                select a.municipality_id, a.plan_id, s.day, sum(s.change)
                from step s
                join assignment a on a.id = s.assignment_id
                group by 1, 2, 3
                having sum(s.change) <> 0;
                return null;
            end $body$
            $function$, operation, changed);
        execute format($trigger$
            create trigger lateness_change_%1$s after %1$s on lateness
                referencing %2$s for each statement execute function lateness_change_%1$s()
            $trigger$, operation,
            concat_ws(' ', case when operation <> 'insert' then 'old table as old_rows' end,
                      case when operation <> 'delete' then 'new table as new_rows' end));
    end loop;
end $make$;

-- Adds up what is alike. What lies more than a hundred days back counts as long ago: no page asks by the day so far back.
create function assignment_counts_merge(of_municipality bigint, today date) returns void language plpgsql as $$
begin
    with gone as (delete from assignment_count where municipality_id = of_municipality returning *)
    insert into assignment_count (municipality_id, plan_id, measure_id, status, timing, late, day, amount, merged)
    select municipality_id, plan_id, measure_id, status, timing, late, k.day, sum(amount), true
    from gone
    cross join lateral (select case when gone.day < today - 100 and (late or status = 'REPORTED') then '-infinity' else gone.day end as day) k
    group by 1, 2, 3, 4, 5, 6, 7
    having sum(amount) <> 0;

    with gone as (delete from overdue_count where municipality_id = of_municipality returning *)
    insert into overdue_count (municipality_id, plan_id, school_id, organization_id, person_id, amount, merged)
    select municipality_id, plan_id, school_id, organization_id, person_id, sum(amount), true
    from gone
    group by 1, 2, 3, 4, 5
    having sum(amount) <> 0;

    with gone as (delete from lateness_change where municipality_id = of_municipality returning *)
    insert into lateness_change (municipality_id, plan_id, day, amount, merged)
    select municipality_id, plan_id, k.day, sum(amount), true
    from gone
    cross join lateral (select case when gone.day < today - 100 then '-infinity' else gone.day end as day) k
    group by 1, 2, 3
    having sum(amount) <> 0;
end $$;

-- Counts everything anew, for what was written past the triggers.
create function assignment_counts_renew() returns void language plpgsql as $$
begin
    delete from assignment_count;
    delete from overdue_count;
    delete from lateness_change;
    insert into assignment_count (municipality_id, plan_id, measure_id, status, timing, late, day, amount)
    select municipality_id, plan_id, case when status in ('OPEN', 'RETURNED') and timing = 'UNDATED' then measure_id end, status,
           case when status in ('OPEN', 'RETURNED') then timing end, overdue_since is not null,
           case when status in ('OPEN', 'RETURNED') then coalesce(overdue_since, due_on)
                when status = 'REPORTED' then review_due_on end, count(*)
    from assignment
    group by 1, 2, 3, 4, 5, 6, 7;
    insert into overdue_count (municipality_id, plan_id, school_id, organization_id, person_id, amount)
    select municipality_id, plan_id, school_id, organization_id, person_id, count(*)
    from assignment
    where overdue_since is not null
    group by 1, 2, 3, 4, 5;
    insert into lateness_change (municipality_id, plan_id, day, amount)
    with span as (
        select assignment_id, unnest(range_agg(daterange(since, ended_on))) as days from lateness group by assignment_id
    ), step as (
        select assignment_id, lower(days) as day, 1 as change from span
        union all
        select assignment_id, upper(days), -1 from span where not upper_inf(days)
    )
    select a.municipality_id, a.plan_id, s.day, sum(s.change)
    from step s
    join assignment a on a.id = s.assignment_id
    group by 1, 2, 3
    having sum(s.change) <> 0;
end $$;
select assignment_counts_renew();
