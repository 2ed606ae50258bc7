-- Full-text search in Russian. Every searchable word carries its municipality («17 совещан»), so that one index serves all
-- municipalities and a search, also by beginnings of words, reads nothing of the others; no extension is needed. A text gives the stems
-- of its words, the words themselves and numbers as written («1.1.6», «203-осн»). «Ё» is «е», all dashes are one.
create function search_words(municipality bigint, said text) returns tsvector
language sql immutable parallel safe cost 1000
begin atomic
    with plain as (
        select translate(lower(left(said, 50000)), 'ё‐‑–—', 'е----') as text
    ), word as (
        select regexp_replace(text, '[^[:alnum:]]+', ' ', 'g') as text from plain
    ), found as (
        select lexeme from word, unnest(to_tsvector('pg_catalog.russian'::regconfig, word.text))
        union
        select lexeme from word, unnest(to_tsvector('pg_catalog.simple'::regconfig, word.text)) where length(lexeme) > 2
        union
        select number[1] from plain, regexp_matches(plain.text, '[0-9][[:alnum:]]*(?:[./-][[:alnum:]]+)+', 'g') number
    )
    select array_to_tsvector(coalesce(array_agg(municipality::text || ' ' || lexeme), '{}'))
    from found where octet_length(lexeme) < 1000;
end;
comment on function search_words is 'what a text is found by, for gin indexes; its query is made by search_query';

-- What the typed words look for: each as its stem or as the beginning of a word; a number as written, «1.1» with all of its points.
-- Words that every text has (prepositions and the like) are left out. Null when nothing is left.
create function search_query(municipality bigint, typed text, every boolean) returns tsquery
language sql stable parallel safe
begin atomic
    with plain as (
        select translate(lower(left(typed, 1000)), 'ё‐‑–—', 'е----') as text
    ), number as (
        select match[1] as word
        from plain, regexp_matches(plain.text, '[0-9][[:alnum:]]*(?:[./-][[:alnum:]]+)+', 'g') match
    ), word as (
        select distinct word
        from plain, string_to_table(regexp_replace(regexp_replace(plain.text,
            '[0-9][[:alnum:]]*(?:[./-][[:alnum:]]+)+', ' ', 'g'), '[^[:alnum:]]+', ' ', 'g'), ' ') word
        where word <> ''
    ), beginning as (
        select coalesce(municipality::text || ' ', '') as place
    ), meant as (
        select case
                when word ~ '^[0-9.]+$' then format('(''%1$s%2$s'' | ''%1$s%2$s.'':*)', place, word)
                else format('''%1$s%2$s'':*', place, word)
            end as condition
        from number, beginning
        where octet_length(word) < 1000
        union all
        select '(' || concat_ws(' | ',
            (select string_agg(format('''%s%s''', place, lexeme), ' & ') from unnest(stems.vector)),
            case when length(word) > 2 and word !~ '^[0-9]+$' then format('''%s%s'':*', place, word) end) || ')'
        from word, beginning, lateral (select to_tsvector('pg_catalog.russian'::regconfig, word) as vector) stems
        where octet_length(word) < 1000 and stems.vector <> ''::tsvector
    )
    select string_agg(condition, case when every then ' & ' else ' | ' end)::tsquery from meant;
end;
comment on function search_query is
    'for search_words of the municipality; of no municipality (null): for the text itself, to mark what was found';

create index plan_by_words on plan using gin (search_words(municipality_id, title || ' ' || coalesce(order_number, '')));
create index measure_by_words on measure using gin (search_words(municipality_id, number || ' ' || title || ' ' || expected_result));
create index report_by_words on report using gin (search_words(municipality_id, text));
create index evidence_by_words on evidence using gin (search_words(municipality_id, name));
create index school_by_words on school using gin
    (search_words(municipality_id, name || ' ' || short_name || ' ' || coalesce(federal_login, '')));

-- The text with every sign that is no letter or digit turned into a space, and what was found between U+E000 and U+E001: as long as the
-- text itself but for these two, so that whoever shows it can mark the text as it was written.
create function search_marks(said text, typed text) returns text
language sql stable parallel safe
begin atomic
    select ts_headline('pg_catalog.russian'::regconfig,
        regexp_replace(translate(left(said, 50000), 'ёЁ', 'еЕ'), '[^[:alnum:]]', ' ', 'g'),
        search_query(null, typed, false),
        U&'HighlightAll=true, StartSel=\E000, StopSel=\E001');
end;
comment on function search_marks is 'where in the text the typed words are';
