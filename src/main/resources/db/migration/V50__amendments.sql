-- A plan in force is changed by an amendment: a working copy, edited like any draft, that takes effect by an order of its own.
alter table plan add column amends_plan_id bigint;
alter table plan add constraint plan_amends_fk
    foreign key (municipality_id, amends_plan_id) references plan (municipality_id, id);
alter table plan add constraint plan_one_amendment_at_a_time unique (amends_plan_id);
alter table plan add constraint plan_amendment_is_draft check (amends_plan_id is null or status = 'DRAFT');
comment on column plan.amends_plan_id is 'of a working copy: the plan in force that it is going to change';
create index plan_by_amended on plan (municipality_id, amends_plan_id) where amends_plan_id is not null;

alter table section add column origin_section_id bigint;
alter table section add constraint section_origin_fk
    foreign key (municipality_id, origin_section_id) references section (municipality_id, id);
alter table section add constraint section_origin_once unique (origin_section_id);
comment on column section.origin_section_id is 'in a working copy: the section in force that it stands for; null of a new one';

alter table measure add column origin_measure_id bigint;
alter table measure add constraint measure_origin_fk
    foreign key (municipality_id, origin_measure_id) references measure (municipality_id, id);
alter table measure add constraint measure_origin_once unique (origin_measure_id);
comment on column measure.origin_measure_id is 'in a working copy: the measure in force that it stands for; null of a new one';

alter table measure alter column plan_id drop not null;
alter table measure add constraint measure_section_within_plan check (plan_id is not null or section_id is null);
comment on column measure.plan_id is 'null once an amendment has taken it out of its plan; its assignments stay';

-- What an amendment drops is no longer in the plan; what was reported by then is kept beside what the plan asks for now.
alter table assignment add column in_plan boolean not null default true;
comment on column assignment.in_plan is 'the plan in force asks for it; false of what an amendment has dropped';
alter table assignment drop constraint assignment_once;
create unique index assignment_once on assignment
    (measure_id, window_position, school_id, organization_id, person_id) nulls not distinct where in_plan;

alter table assignment_event drop constraint assignment_event_kind_known;
alter table assignment_event add constraint assignment_event_kind_known check (kind in
    ('CREATED', 'DATE_SET', 'DATE_MOVED', 'REPORTED', 'RETURNED', 'ACCEPTED', 'CANCELLED', 'OVERDUE',
     'LEFT_PLAN', 'BACK_IN_PLAN'));
