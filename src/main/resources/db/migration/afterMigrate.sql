-- After every migration: triggers of the audited tables, and what the application's role may do where it does not own the schema.
do $$
declare
    application constant name := '${application_role}';
    object record;
begin
    perform pg_advisory_xact_lock(7042026);
    perform audit_refresh();
    if application = current_user then
        return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), application);
    for object in
        select c.oid, c.relname, c.relkind, c.relname in ('audit_entry', 'audited_table', 'flyway_schema_history') as only_read
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
          and pg_has_role(current_user, c.relowner, 'usage')
    loop
        if object.relkind = 'S' then
            if not has_sequence_privilege(application, object.oid, 'usage')
                    or not has_sequence_privilege(application, object.oid, 'select') then
                execute format('grant usage, select on sequence %I to %I', object.relname, application);
            end if;
        elsif object.only_read then
            if has_table_privilege(application, object.oid, 'insert, update, delete, truncate, trigger') then
                execute format('revoke all on %I from %I', object.relname, application);
            end if;
            if not has_table_privilege(application, object.oid, 'select') then
                execute format('grant select on %I to %I', object.relname, application);
            end if;
        elsif not (has_table_privilege(application, object.oid, 'select')
                   and has_table_privilege(application, object.oid, 'insert')
                   and has_table_privilege(application, object.oid, 'update')
                   and has_table_privilege(application, object.oid, 'delete')) then
            execute format('grant select, insert, update, delete on %I to %I', object.relname, application);
        end if;
    end loop;
end $$;
