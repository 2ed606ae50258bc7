-- What was put back is remembered for the rest of its day, so that asking for it again finds it done.
alter table removal add column put_back boolean not null default false;
