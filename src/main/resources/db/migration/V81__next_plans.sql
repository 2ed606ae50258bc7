-- Next year's plan begins as a copy; which row came of which is kept, so that both years can be compared.
alter table plan
    add column follows_plan_id bigint,
    add constraint plan_follows_fk foreign key (municipality_id, follows_plan_id) references plan (municipality_id, id),
    add constraint plan_does_not_follow_itself check (follows_plan_id <> id);
create index plan_by_followed on plan (municipality_id, follows_plan_id) where follows_plan_id is not null;

alter table section add column follows_section_id bigint;
comment on column section.follows_section_id is 'of the plan before; that section may be gone by now';

alter table measure
    add column follows_measure_id bigint,
    add column carried boolean not null default false,
    add constraint measure_follows_fk foreign key (municipality_id, follows_measure_id)
        references measure (municipality_id, id),
    add constraint measure_carried_from_somewhere check (not carried or follows_measure_id is not null);
comment on column measure.follows_measure_id is 'the measure of the plan before that it was copied from or carries on';
comment on column measure.carried is 'it carries on what was not done; otherwise it is the same thing in another year';
create index measure_by_followed on measure (municipality_id, follows_measure_id) where follows_measure_id is not null;
