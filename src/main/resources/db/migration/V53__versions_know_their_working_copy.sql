alter table plan_version add column copy_id bigint;
alter table plan_version add constraint plan_version_copy_once unique (copy_id);
comment on column plan_version.copy_id is
    'id that the working copy had; it is gone, but pages that are still open lead from it to the plan';
