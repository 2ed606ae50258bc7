-- The department also checks plans of schools; whose check it is no longer follows from whose plan will be made.
alter table plan_import add column by_department boolean;
update plan_import set by_department = (level = 'MUNICIPAL');
alter table plan_import
    alter column by_department set not null,
    add constraint plan_import_school_makes_own check (by_department or level = 'SCHOOL');
comment on column plan_import.by_department is 'checked by the department; otherwise by the school whose plan it is';
