-- A conclusion is kept for the next time when a plan is put in force again.
alter table plan
    drop constraint plan_closed_whole,
    add constraint plan_closed_whole check (
        (status = 'CLOSED') = (closed_on is not null)
        and (closed_on is null) = (closed_at is null)
        and (closed_on is null) = (closed_by is null));

-- What is left over comes into a plan once.
create unique index measure_carried_once on measure (municipality_id, plan_id, follows_measure_id) where carried;
