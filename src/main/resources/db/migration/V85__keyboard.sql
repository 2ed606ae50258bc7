-- Keys of one letter get in the way of some who speak to their computer: each may do without them.
alter table account add column keyboard_shortcuts boolean not null default true;
comment on column account.keyboard_shortcuts is 'pages listen to single keys';
