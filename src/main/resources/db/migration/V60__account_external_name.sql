alter table account add column external_name text;
alter table account add constraint account_external_name_not_blank check (external_name <> '');
create unique index account_external_name_unique on account (lower(external_name));
comment on column account.external_name is 'whose account it is for the OpenID provider: the value of the claim named in the settings';
