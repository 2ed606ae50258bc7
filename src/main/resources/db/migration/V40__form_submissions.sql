-- Forms that have been taken: the same form with the same content is taken once
create table form_submission (
    municipality_id bigint      not null,
    digest          bytea       not null,
    sent_at         timestamptz not null,
    answer          text,
    constraint form_submission_pk primary key (municipality_id, digest),
    constraint form_submission_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint form_submission_digest_sha256 check (octet_length(digest) = 32)
);
comment on column form_submission.answer is 'where the person was led afterwards; null until that is known';
create index form_submission_by_age on form_submission (municipality_id, sent_at);
