-- What the function of a grouped table does with several rows: one entry for each plan, and for each same change of its rows.
-- Rows are compared column by column, for twenty thousand comparisons as jsonb take seconds. A removal has no new rows to look at:
-- asked in one condition, even the question failed. Changes are made here; the versions in V55 and V68 are history.
create or replace function audit_several(
    audited audited_table, columns text[], insert_into text, who text, entry text, same_key text)
returns text language sql stable as $$
    select format($several$
            if tg_op <> 'DELETE' then
            if (select count(*) > 1 from (select from new_rows limit 2) two) then
                if tg_op = 'INSERT' then
                    %1$s
                    select c.municipality_id, %2$s, null, %3$L, 'CREATED', null, (select p.title from plan p where p.id = c.plan_id),
                           c.plan_id, c.measure_id, null, c.school_id, c.amount, c.members, null, null
                    from (select %4$s as municipality_id, %5$s as plan_id, %6$s
                          from new_rows r group by 1, 2) c;
                else
                    %1$s
                    select c.municipality_id, %2$s, c.on_behalf, %3$L, 'CHANGED', c.object_id,
                           case when c.amount = 1 then (select %7$s from %3$I r where r.id = c.object_id)
                                else (select p.title from plan p where p.id = c.plan_id) end,
                           c.plan_id, c.measure_id, c.object_id, c.school_id, c.amount, c.members,
                           (select jsonb_object_agg(n, to_jsonb(c.before) -> n) from unnest(c.changed) n),
                           (select jsonb_object_agg(n, to_jsonb(c.after) -> n) from unnest(c.changed) n)
                    from (select %4$s as municipality_id, %5$s as plan_id, %8$s as on_behalf,
                                 array_remove(array[%9$s], null) as changed,
                                 (select x from (select %10$s) x) as before, (select x from (select %11$s) x) as after, %6$s
                          from old_rows o join new_rows r on %12$s
                          group by 1, 2, 3, 4, 5, 6) c
                    where c.changed <> '{}';
                end if;
                return null;
            end if;
            end if;
        $several$,
        insert_into, who, audited.name, audited.municipality, audited.plan,
        format('case when min(%1$s) = max(%1$s) then min(%1$s) end as measure_id, '
               'case when min(%2$s) = max(%2$s) and count(%2$s) = count(*) then min(%2$s) end as school_id, '
               'case when count(*) = 1 then min(r.id) end as object_id, count(*) as amount, '
               'case when count(*) > 1 then range_agg(int8range(r.id, r.id + 1)) end as members',
               audited.measure, audited.school),
        audited.label, audited.on_behalf,
        (select string_agg(format('case when o.%1$I is distinct from r.%1$I then %1$L end', c), ', ') from unnest(columns) c),
        (select string_agg(format('case when o.%1$I is distinct from r.%1$I then o.%1$I end as %1$I', c), ', ')
         from unnest(columns) c),
        (select string_agg(format('case when o.%1$I is distinct from r.%1$I then r.%1$I end as %1$I', c), ', ')
         from unnest(columns) c),
        same_key)
$$;

-- The functions of the grouped tables are made of it anew.
select audit_attach(audited) from audited_table audited where grouped;
