-- The tables whose changes are recorded. A new table of plans, assignments, accounts or settings gets a row here; afterMigrate.sql
-- makes the triggers. A table that is not audited is named with its reason in src/test/resources/audit/not-audited.tsv.
delete from audited_table;

-- Those of a municipality, and its people
insert into audited_table (name, area, municipality, label) values ('municipality', 'SETTINGS', 'r.id', 'r.name');
insert into audited_table (name, area, key, object, label) values
    ('notification_settings', 'SETTINGS', '{municipality_id}', 'r.municipality_id', 'null::text');
insert into audited_table (name, area, label) values
    ('organization', 'REGISTERS', 'r.short_name'),
    ('school_group', 'REGISTERS', 'r.name');
insert into audited_table (name, area, label, school) values ('school', 'REGISTERS', 'r.short_name', 'r.id');
insert into audited_table (name, area, key, object, label, school, left_out) values
    ('school_group_member', 'REGISTERS', '{school_group_id, school_id}', 'r.school_group_id',
     '(select g.name from school_group g where g.id = r.school_group_id)', 'r.school_id', '{school_group_id}');
insert into audited_table (name, area, label, school) values
    ('person', 'REGISTERS', 'concat_ws('' '', r.last_name, r.first_name, r.middle_name)', 'r.school_id');
insert into audited_table (name, area, label) values
    ('working_day_transfer', 'CALENDAR', 'to_char(r.day, ''DD.MM.YYYY'')'),
    ('school_term', 'CALENDAR', 'null::text'),
    ('calendar_event', 'CALENDAR', 'r.name');

-- Accounts
insert into audited_table (name, area, label, school, secret, left_out) values
    ('account', 'ACCOUNTS',
     '(select concat_ws('' '', p.last_name, p.first_name, p.middle_name) || '' ('' || r.username || '')''
       from person p where p.id = r.person_id)',
     '(select p.school_id from person p where p.id = r.person_id)', '{password_hash}',
     '{created_at, password_changed_at}');
insert into audited_table (name, area, key, municipality, object, label, school, left_out) values
    ('account_role', 'ACCOUNTS', '{account_id, role}', '(select a.municipality_id from account a where a.id = r.account_id)', 'r.account_id',
     '(select concat_ws('' '', p.last_name, p.first_name, p.middle_name) || '' ('' || a.username || '')''
       from account a join person p on p.id = a.person_id where a.id = r.account_id)',
     '(select p.school_id from account a join person p on p.id = a.person_id where a.id = r.account_id)', '{account_id}');
insert into audited_table (name, area, key, object, label, left_out) values
    ('password_link', 'ACCOUNTS', '{token_sha256}', 'r.account_id',
     '(select concat_ws('' '', p.last_name, p.first_name, p.middle_name) || '' ('' || a.username || '')''
       from account a join person p on p.id = a.person_id where a.id = r.account_id)',
     '{token_sha256, account_id, created_at}');

insert into audited_table (name, area, key, object, label, left_out) values
    ('second_factor', 'ACCOUNTS', '{account_id}', 'r.account_id',
     '(select concat_ws('' '', p.last_name, p.first_name, p.middle_name) || '' ('' || a.username || '')''
       from account a join person p on p.id = a.person_id where a.id = r.account_id)',
     '{account_id, begun_at, encrypted, last_step}');

insert into audited_table (name, area, key, object, label, left_out) values
    ('notification_choice', 'ACCOUNTS', '{account_id}', 'r.account_id',
     '(select concat_ws('' '', p.last_name, p.first_name, p.middle_name) || '' ('' || a.username || '')''
       from account a join person p on p.id = a.person_id where a.id = r.account_id)', '{account_id}');

insert into audited_table (name, area, key, object, label, left_out) values
    ('calendar_feed', 'ACCOUNTS', '{account_id}', 'r.account_id',
     '(select concat_ws('' '', p.last_name, p.first_name, p.middle_name) || '' ('' || a.username || '')''
       from account a join person p on p.id = a.person_id where a.id = r.account_id)', '{account_id, last_read_at}');

-- Plans
insert into audited_table (name, area, label, plan, school, left_out) values
    ('plan', 'PLANS', 'r.title', 'r.id', 'r.school_id', '{approved_at, approved_by, closed_at, closed_by, created_at, created_by}');
insert into audited_table (name, area, label, plan, left_out, shifts) values
    ('section', 'PLANS', 'concat_ws('' '', nullif(r.number, ''''), r.title)', 'r.plan_id', '{plan_id, origin_section_id, follows_section_id}', '{position}');
insert into audited_table (name, area, label, plan, measure, left_out, shifts) values
    ('measure', 'PLANS', 'concat_ws('' '', nullif(r.number, ''''), r.title)',
     'coalesce(r.plan_id, (select a.plan_id from assignment a where a.measure_id = r.id limit 1))', 'r.id',
     '{origin_measure_id, follows_measure_id}', '{position}');
insert into audited_table (name, area, label, plan, measure, left_out) values
    ('deadline_window', 'PLANS',
     '(select concat_ws('' '', nullif(m.number, ''''), m.title) from measure m where m.id = r.measure_id)',
     '(select m.plan_id from measure m where m.id = r.measure_id)', 'r.measure_id', '{measure_id, position}'),
    ('responsible_party', 'PLANS',
     '(select concat_ws('' '', nullif(m.number, ''''), m.title) from measure m where m.id = r.measure_id)',
     '(select m.plan_id from measure m where m.id = r.measure_id)', 'r.measure_id', '{measure_id, position}');
insert into audited_table (name, area, key, object, label, plan, measure, left_out) values
    ('measure_event', 'PLANS', '{measure_id}', 'r.measure_id',
     '(select concat_ws('' '', nullif(m.number, ''''), m.title) from measure m where m.id = r.measure_id)',
     '(select m.plan_id from measure m where m.id = r.measure_id)', 'r.measure_id', '{measure_id}');
insert into audited_table (name, area, label, left_out) values ('source_document', 'PLANS', 'r.file_name', '{content, sha256, added_by, added_at}');

-- Assignments
insert into audited_table (name, area, label, plan, measure, assignment, school, on_behalf, grouped, left_out) values
    ('assignment', 'ASSIGNMENTS',
     '(select concat_ws('' '', nullif(m.number, ''''), m.title) || coalesce('' – '' || coalesce(
           (select s.short_name from school s where s.id = r.school_id),
           (select o.short_name from organization o where o.id = r.organization_id),
           (select concat_ws('' '', p.last_name, p.first_name, p.middle_name) from person p where p.id = r.person_id)), '''')
       from measure m where m.id = r.measure_id)',
     'r.plan_id', 'r.measure_id', 'r.id', 'r.school_id',
     '(select coalesce(
           (select s.short_name from school s where s.id = r.school_id),
           (select o.short_name from organization o where o.id = r.organization_id),
           (select concat_ws('' '', p.last_name, p.first_name, p.middle_name) from person p where p.id = r.person_id))
       from report w
       where r.status = ''REPORTED'' and w.assignment_id = r.id and w.status = ''SUBMITTED'' and w.on_behalf
         and w.submitted_by = who.account_id)',
     true, '{plan_id, measure_id, window_position}');
insert into audited_table (name, area, label, left_out) values ('evidence', 'ASSIGNMENTS', 'r.name', '{sha256, media_type, added_by, added_at}');
insert into audited_table (name, area, key, object, label, plan, measure, assignment, school, left_out) values
    ('closing_decision', 'ASSIGNMENTS', '{assignment_id}', 'r.assignment_id',
     '(select concat_ws('' '', nullif(m.number, ''''), m.title)
       from assignment a join measure m on m.id = a.measure_id where a.id = r.assignment_id)',
     'r.plan_id', '(select a.measure_id from assignment a where a.id = r.assignment_id)', 'r.assignment_id',
     '(select a.school_id from assignment a where a.id = r.assignment_id)',
     '{assignment_id, plan_id, decided_by, decided_at, was_status}');

-- What is said about an assignment by those who execute it, or by staff on their behalf, and the files that prove it
insert into audited_table (name, area, label, plan, measure, assignment, school, on_behalf, left_out)
select said.name, 'ASSIGNMENTS',
       '(select concat_ws('' '', nullif(m.number, ''''), m.title)
         from assignment a join measure m on m.id = a.measure_id where a.id = r.assignment_id)',
       '(select a.plan_id from assignment a where a.id = r.assignment_id)',
       '(select a.measure_id from assignment a where a.id = r.assignment_id)', 'r.assignment_id',
       '(select a.school_id from assignment a where a.id = r.assignment_id)',
       format('(select coalesce(
           (select s.short_name from school s where s.id = a.school_id),
           (select o.short_name from organization o where o.id = a.organization_id),
           (select concat_ws('' '', p.last_name, p.first_name, p.middle_name) from person p where p.id = a.person_id))
         from assignment a where a.id = r.assignment_id and r.on_behalf and r.%I = who.account_id)', said.author),
       array['assignment_id', 'submission_key'] || said.left_out
from (values ('report', 'submitted_by', array['submitted_at', 'reviewed_at']),
             ('extension', 'asked_by', array['asked_at', 'decided_at']),
             ('confirmation', 'confirmed_by', array['confirmed_at'])) as said (name, author, left_out);
insert into audited_table (name, area, key, municipality, object, label, plan, measure, assignment, school, left_out)
select said.name || '_evidence', 'ASSIGNMENTS', array[said.name || '_id', 'evidence_id'],
       format('(select x.municipality_id from %1$I x where x.id = r.%1$s_id)', said.name), 'r.evidence_id',
       '(select e.name from evidence e where e.id = r.evidence_id)',
       format('(select a.plan_id from %1$I x join assignment a on a.id = x.assignment_id where x.id = r.%1$s_id)', said.name),
       format('(select a.measure_id from %1$I x join assignment a on a.id = x.assignment_id where x.id = r.%1$s_id)', said.name),
       format('(select x.assignment_id from %1$I x where x.id = r.%1$s_id)', said.name),
       format('(select a.school_id from %1$I x join assignment a on a.id = x.assignment_id where x.id = r.%1$s_id)', said.name),
       array[said.name || '_id', 'position']
from (values ('report'), ('extension'), ('confirmation')) as said (name);
