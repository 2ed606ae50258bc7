-- Who changed what, when, on whose behalf, before and after. Rows come from triggers on the audited tables and are never
-- changed. Where the application connects as another role than the one that owns the schema, it may only read them.
create table audit_entry (
    id               bigint      not null generated always as identity,
    municipality_id  bigint      not null,
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null default clock_timestamp(),
    transaction_id   bigint      not null default pg_current_xact_id()::text::bigint,
    request_id       text,
    actor_kind       text        not null,
    actor_account_id bigint,
    actor_name       text,
    actor_roles      text[]      not null default '{}',
    on_behalf        text,
    kind             text        not null,
    action           text        not null,
    object_id        bigint,
    label            text,
    plan_id          bigint,
    measure_id       bigint,
    assignment_id    bigint,
    school_id        bigint,
    amount           integer     not null default 1,
    members          int8multirange,
    before           jsonb,
    after            jsonb,
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_actor_known check (actor_kind in ('ACCOUNT', 'UNSIGNED', 'SYSTEM', 'DATABASE')),
    constraint audit_entry_action_known check (action in ('CREATED', 'CHANGED', 'REMOVED')),
    constraint audit_entry_members_of_several check ((amount = 1) = (members is null))
);
comment on column audit_entry.happened_at is 'by the clock of the application';
comment on column audit_entry.recorded_at is 'by the clock of the database';
comment on column audit_entry.actor_kind is
    'an account; UNSIGNED: somebody with a one-time link; SYSTEM: a job or the start; DATABASE: not through the application';
comment on column audit_entry.actor_name is 'the person''s full name as it was; of DATABASE the role that was connected';
comment on column audit_entry.on_behalf is 'the executor for whom the department reported, by the name as it was';
comment on column audit_entry.kind is 'the table';
comment on column audit_entry.label is 'what the row was called';
comment on column audit_entry.members is 'ids of the rows, where one statement did the same to several';
comment on column audit_entry.before is 'the columns that changed; of a removed row all that were filled in';

-- No foreign keys: what happened to a row outlives it.
create index audit_entry_by_time on audit_entry (municipality_id, happened_at desc, id desc);
create index audit_entry_by_plan on audit_entry (municipality_id, plan_id, happened_at desc, id desc) where plan_id is not null;
create index audit_entry_by_school on audit_entry (municipality_id, school_id, happened_at desc, id desc)
    where school_id is not null;
create index audit_entry_by_assignment on audit_entry (municipality_id, assignment_id, happened_at desc, id desc)
    where assignment_id is not null;
create index audit_entry_of_several on audit_entry (municipality_id, plan_id) where members is not null;
create index audit_entry_by_actor on audit_entry (municipality_id, actor_account_id, happened_at desc, id desc)
    where actor_account_id is not null;

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse();
alter table audit_entry enable always trigger audit_entry_append_only;

-- Which tables are audited and how; filled by R__audited_tables.sql. Texts are SQL expressions over the row r.
create table audited_table (
    name         text    not null,
    area         text    not null,
    key          text[]  not null default '{id}',
    municipality text    not null default 'r.municipality_id',
    object       text    not null default 'r.id',
    label        text    not null default 'null::text',
    plan         text    not null default 'null::bigint',
    measure      text    not null default 'null::bigint',
    assignment   text    not null default 'null::bigint',
    school       text    not null default 'null::bigint',
    on_behalf    text    not null default 'null::text',
    left_out     text[]  not null default '{}',
    secret       text[]  not null default '{}',
    shifts       text[]  not null default '{}',
    grouped      boolean not null default false,
    signature    text,
    constraint audited_table_pk primary key (name),
    constraint audited_table_area_known check (
        area in ('PLANS', 'ASSIGNMENTS', 'ACCOUNTS', 'REGISTERS', 'CALENDAR', 'SETTINGS'))
);
comment on column audited_table.left_out is 'columns that are not recorded: they say nothing to a person';
comment on column audited_table.secret is 'columns of which is only recorded that they changed';
comment on column audited_table.shifts is 'columns that give way when another row is put in: several rows changed so are no change';
comment on column audited_table.grouped is 'one statement on several rows is one entry for each plan and each same change';
comment on column audited_table.signature is 'of what the triggers were made for';

-- Who acts: said by the application at the beginning of a transaction.
create function audit_actor(
    out happened_at timestamptz, out kind text, out account_id bigint, out name text, out roles text[], out request_id text)
language plpgsql stable as $$
declare
    said jsonb := nullif(current_setting('okoplan.actor', true), '')::jsonb;
begin
    happened_at := coalesce((said ->> 'at')::timestamptz, clock_timestamp());
    kind := coalesce(said ->> 'kind', 'DATABASE');
    account_id := (said ->> 'account')::bigint;
    name := case when said is null then session_user::text else said ->> 'name' end;
    roles := coalesce(string_to_array(said ->> 'roles', ','), '{}');
    request_id := said ->> 'request';
end $$;

-- What of a row is worth keeping: all that is filled in.
create function audit_filled(whole jsonb) returns jsonb language sql immutable parallel safe as $$
    select jsonb_object_agg(key, value) from jsonb_each(whole) where value not in ('null', '""', '[]', '{}')
$$;

create function audit_difference(old_row jsonb, new_row jsonb) returns table (before jsonb, after jsonb)
language sql immutable parallel safe as $$
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, n.value)
    from jsonb_each(old_row) o join jsonb_each(new_row) n on n.key = o.key
    where n.value <> o.value
$$;

create function audit_columns(audited audited_table, out shown text[], out secrets text[]) language sql stable as $$
    select coalesce(array_agg(attname::text order by attnum) filter (where not hidden), '{}'),
           coalesce(array_agg(attname::text order by attnum) filter (where hidden), '{}')
    from (select attname, attnum,
                 attname = any (audited.secret) or atttypid = 'bytea'::regtype
                     or attname ~ '(password_hash|secret|token|recovery)' as hidden
          from pg_attribute
          where attrelid = to_regclass(audited.name) and attnum > 0 and not attisdropped
            and attname not in ('id', 'municipality_id', 'version') and attname <> all (audited.left_out)) columns
$$;
comment on function audit_columns is 'what is recorded of a table; a column whose name sounds secret is taken for one';

-- What the function of a grouped table does with several rows: one entry for each plan, and for each same change of its rows.
-- Rows are compared column by column, for twenty thousand comparisons as jsonb take seconds.
create function audit_several(
    audited audited_table, columns text[], insert_into text, who text, entry text, same_key text)
returns text language sql stable as $$
    select format($several$
            if tg_op <> 'DELETE' and (select count(*) > 1 from (select from new_rows limit 2) two) then
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

-- Makes the triggers of one table anew: one function for each table, so that its statements name the columns.
create function audit_attach(audited audited_table) returns void language plpgsql as $attach$
declare
    columns record;
    whole_row text;
    old_row text;
    new_row text;
    same_key text;
    differs text;
    entry text;
    several text;
    insert_into constant text :=
        'insert into audit_entry (municipality_id, happened_at, request_id, actor_kind, actor_account_id, actor_name, '
        'actor_roles, on_behalf, kind, action, object_id, label, plan_id, measure_id, assignment_id, school_id, amount, '
        'members, before, after) ';
    who constant text := 'who.happened_at, who.request_id, who.kind, who.account_id, who.name, who.roles';
begin
    select * into columns from audit_columns(audited);
    select string_agg(format('r.%I', c), ', '), string_agg(format('o.%I', c), ', ')
    into new_row, old_row from unnest(columns.shown) c;
    whole_row := format('to_jsonb((select x from (select %s) x))', new_row);
    select old_row || coalesce(string_agg(format(', false as %I', c), ''), ''),
           new_row || coalesce(string_agg(format(', r.%1$I is distinct from o.%1$I as %1$I', c), ''), '')
    into old_row, new_row from unnest(columns.secrets) c;
    select string_agg(format('o.%1$I = r.%1$I', c), ' and ') into same_key from unnest(audited.key) c;
    select format('(row(%s) is distinct from row(%s)', string_agg(format('o.%I', c), ', '), string_agg(format('r.%I', c), ', '))
           || case when audited.shifts = '{}' then ')'
                   else format(' or (%s) and (select count(*) = 1 from (select from new_rows limit 2) two))',
                               (select string_agg(format('o.%1$I is distinct from r.%1$I', f), ' or ') from unnest(audited.shifts) f))
              end
    into differs from unnest(columns.shown || columns.secrets) c where c <> all (audited.shifts);
    entry := format('select %s as municipality_id, %s as on_behalf, %s as object_id, %s as plan_id, %s as measure_id, '
                    '%s as assignment_id, %s as school_id',
                    audited.municipality, audited.on_behalf, audited.object, audited.plan, audited.measure,
                    audited.assignment, audited.school);
    several := case when audited.grouped then audit_several(audited, columns.shown, insert_into, who, entry, same_key) else '' end;

    execute format($function$
        create or replace function %1$I() returns trigger language plpgsql security definer
        set search_path = %2$I, pg_temp as $body$
        declare
            who record;
        begin
            select * into who from audit_actor();
            %3$s
            if tg_op = 'INSERT' then
                %4$s
                select c.municipality_id, %5$s, c.on_behalf, %6$L, 'CREATED', c.object_id, c.label, c.plan_id,
                       c.measure_id, c.assignment_id, c.school_id, 1, null, null, c.after
                from (%7$s, %8$s as label, audit_filled(%9$s) as after from new_rows r) c;
            elsif tg_op = 'DELETE' then
                %4$s
                select c.municipality_id, %5$s, c.on_behalf, %6$L, 'REMOVED', c.object_id, c.label, c.plan_id,
                       c.measure_id, c.assignment_id, c.school_id, 1, null, c.before, null
                from (%7$s, %8$s as label, audit_filled(%9$s) as before from old_rows r) c;
            else
                %4$s
                select c.municipality_id, %5$s, c.on_behalf, %6$L, 'CHANGED', c.object_id, c.label, c.plan_id,
                       c.measure_id, c.assignment_id, c.school_id, 1, null, c.before, c.after
                from (%7$s, %8$s as label, d.before, d.after
                      from old_rows o join new_rows r on %10$s
                      cross join lateral audit_difference(to_jsonb((select x from (select %11$s) x)),
                                                          to_jsonb((select x from (select %12$s) x))) d
                      where %13$s and d.after is not null) c;
            end if;
            return null;
        end $body$
        $function$,
        'audit_' || audited.name, current_schema(), several, insert_into, who, audited.name, entry, audited.label,
        whole_row, same_key, old_row, new_row, differs);
    -- Firing needs no right to call; without one nobody can hang the function on a table of his own and forge entries.
    execute format('revoke all on function %I() from public', 'audit_' || audited.name);

    execute format('create or replace trigger audit_created after insert on %I referencing new table as new_rows '
                   'for each statement execute function %I()', audited.name, 'audit_' || audited.name);
    execute format('create or replace trigger audit_changed after update on %I '
                   'referencing old table as old_rows new table as new_rows '
                   'for each statement execute function %I()', audited.name, 'audit_' || audited.name);
    execute format('create or replace trigger audit_removed after delete on %I referencing old table as old_rows '
                   'for each statement execute function %I()', audited.name, 'audit_' || audited.name);
end $attach$;

-- Makes the triggers of all tables that are new, have other columns or are audited in another way since the last time.
create function audit_refresh() returns void language plpgsql as $$
declare
    audited audited_table;
    present text;
begin
    for audited in select * from audited_table order by name loop
        present := md5((to_jsonb(audited) - 'signature' || to_jsonb(audit_columns(audited)) || '{"format": 1}'::jsonb)::text);
        if present is distinct from audited.signature then
            perform audit_attach(audited);
            update audited_table set signature = present where name = audited.name;
        end if;
    end loop;
end $$;
