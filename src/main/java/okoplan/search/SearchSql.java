package okoplan.search;

/**
 * The statement of each kind of things. Found rows are the latest, a bounded number of them; only those that are shown are joined and
 * marked. Each finds its rows by an index of {@code search_words} that is ordered by municipality.
 */
final class SearchSql {

    /** Which plans {@code p} the person may see: the department all, a director the municipal ones in force and the own school's. */
    static final String VISIBLE_PLAN =
            "p.municipality_id = :municipality and (:department or p.level = 'MUNICIPAL' and p.status <> 'DRAFT' or p.school_id = :own)";

    static final String MEASURE_WORDS =
            "search_words(m.municipality_id, m.number || ' ' || m.title || ' ' || m.expected_result)";

    private static final String PLANS_SAYING =
            saying("plan p", "search_words(p.municipality_id, p.title || ' ' || coalesce(p.order_number, ''))", true);

    private static final String MEASURES_SAYING = saying("measure m", MEASURE_WORDS, true);

    private static final String SCHOOL_WORDS =
            "search_words(s.municipality_id, s.name || ' ' || s.short_name || ' ' || coalesce(s.federal_login, ''))";

    private static final String MEASURE_HEADING = "concat_ws(' ', nullif(m.number, ''), m.title)";

    private static final String EXECUTOR =
            "coalesce(s.short_name, o.short_name, concat_ws(' ', r.last_name, r.first_name, r.middle_name))";

    /** Measures whose assignments are looked at, and schools: the latest that have some of the words. */
    private static final int MOST_PAIRED = 200;

    private static final String EXECUTORS = """
            left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
            left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
            left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
            """;

    private SearchSql() {}

    /**
     * Rows with the words typed. The words say the municipality, and the offset keeps the planner to their index: reading all rows of a
     * municipality and taking each apart would be slow, and looks cheap where statistics are old.
     *
     * @param every all of the words, not only some
     */
    private static String saying(String table, String words, boolean every) {
        String name = table.substring(table.indexOf(' ') + 1);
        return "(select %1$s.* from %2$s where %3$s @@ search_query(:municipality, :typed, %4$b) offset 0) %1$s"
                .formatted(name, table, words, every);
    }

    /** @param visible the condition for assignments {@code a} that the person may see */
    static String of(SearchGroup group, String visible) {
        return switch (group) {
            case PLANS -> PLANS;
            case MEASURES -> MEASURES;
            case ASSIGNMENTS -> assignments(visible);
            case REPORTS -> reports(visible);
            case EVIDENCE -> evidence(visible);
            case SCHOOLS -> SCHOOLS;
        };
    }

    private static final String PLANS = """
            with found as materialized (
                select p.id from\s""" + PLANS_SAYING + """

                where\s""" + VISIBLE_PLAN + """

                  and (:after::bigint is null or p.id < :after)
                order by p.id desc limit :most
            )
            select p.id, p.id as target, null::bigint as part, p.title as heading, search_marks(p.title, :typed) as heading_marks,
                   coalesce(p.order_number, '') as body, null as body_marks, s.short_name as place, null as place_marks,
                   coalesce(to_char(p.order_date, 'YYYY-MM-DD'), '') as other, p.period_from as day, p.period_to as until,
                   case when p.amends_plan_id is null then p.status else 'AMENDMENT' end as status, false as late,
                   (select count(*) from found) as found
            from (select * from found order by id desc limit :limit) f
            join plan p on p.municipality_id = :municipality and p.id = f.id
            left join school s on s.municipality_id = p.municipality_id and s.id = p.school_id
            order by f.id desc
            """;

    /** A working copy's measure that says what the one in force says is not another one. */
    private static final String MEASURES =
            """
            with found as materialized (
                select m.id from\s""" + MEASURES_SAYING + """

                join plan p on p.municipality_id = m.municipality_id and p.id = m.plan_id
                where m.municipality_id = :municipality and\s""" + VISIBLE_PLAN + """

                  and (:after::bigint is null or m.id < :after)
                  and not exists (
                      select 1 from measure origin
                      where origin.municipality_id = m.municipality_id and origin.id = m.origin_measure_id
                        and (origin.number, origin.title, origin.expected_result) = (m.number, m.title, m.expected_result))
                order by m.id desc limit :most
            )
            select m.id, m.plan_id as target, m.id as part,\s""" + MEASURE_HEADING + """
                    as heading, search_marks(""" + MEASURE_HEADING + """
                   , :typed) as heading_marks, m.expected_result as body, search_marks(m.expected_result, :typed) as body_marks,
                   p.title as place, null as place_marks, m.deadline_phrase as other, null::date as day, null::date as until,
                   case when p.amends_plan_id is null then p.status else 'AMENDMENT' end as status, false as late,
                   (select count(*) from found) as found
            from (select * from found order by id desc limit :limit) f
            join measure m on m.municipality_id = :municipality and m.id = f.id
            join plan p on p.municipality_id = m.municipality_id and p.id = m.plan_id
            order by f.id desc
            """;

    /** By the words of the measure, some of which may be those of the school: «мониторинг школа 5». */
    private static String assignments(String visible) {
        return """
                with place as materialized (
                    select s.id, %3$s as words from school s
                    where s.municipality_id = :municipality and %3$s @@ search_query(:municipality, :typed, false)
                      and search_query(:municipality, :typed, false) <> search_query(:municipality, :typed, true)
                    limit %2$d
                ), said as materialized (
                    select m.id, %1$s as words
                    from (select m.id from %8$s
                          where m.municipality_id = :municipality order by m.id desc limit %2$d) near
                    join measure m on m.municipality_id = :municipality and m.id = near.id
                    where exists (select 1 from place)
                ), pair as materialized (
                    (select m.id as measure_id, null::bigint as school_id from %9$s
                     where m.municipality_id = :municipality order by m.id desc limit %2$d)
                    union all
                    select said.id, place.id from said, place
                    where (said.words || place.words) @@ search_query(:municipality, :typed, true)
                      and not said.words @@ search_query(:municipality, :typed, true)
                ), found as materialized (
                    select a.id from pair
                    join assignment a on a.municipality_id = :municipality and a.measure_id = pair.measure_id
                         and (pair.school_id is null or a.school_id = pair.school_id)
                    where %4$s
                      and (:after::bigint is null or a.id < :after)
                    order by a.id desc limit :most
                )
                select a.id, a.id as target, null::bigint as part, %5$s as heading, search_marks(%5$s, :typed) as heading_marks,
                       m.expected_result as body, search_marks(m.expected_result, :typed) as body_marks,
                       %6$s as place, search_marks(%6$s, :typed) as place_marks, p.title as other,
                       a.due_on as day, null::date as until, a.status, a.overdue_since is not null as late,
                       (select count(*) from found) as found
                from (select * from found order by id desc limit :limit) f
                join assignment a on a.municipality_id = :municipality and a.id = f.id
                join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                %7$s
                order by f.id desc
                """.formatted(
                        MEASURE_WORDS,
                        MOST_PAIRED,
                        SCHOOL_WORDS,
                        visible,
                        MEASURE_HEADING,
                        EXECUTOR,
                        EXECUTORS,
                        saying("measure m", MEASURE_WORDS, false),
                        MEASURES_SAYING);
    }

    private static String reports(String visible) {
        return """
                with found as materialized (
                    select t.id from %5$s join assignment a on a.id = t.assignment_id
                    where t.municipality_id = :municipality
                      and (:after::bigint is null or t.id < :after)
                      and %1$s
                    order by t.id desc limit :most
                )
                select t.id, a.id as target, null::bigint as part, %2$s as heading, search_marks(%2$s, :typed) as heading_marks,
                       t.text as body, search_marks(t.text, :typed) as body_marks, %3$s as place, null as place_marks, '' as other,
                       t.submitted_on as day, null::date as until, t.status, false as late, (select count(*) from found) as found
                from (select * from found order by id desc limit :limit) f
                join report t on t.id = f.id
                join assignment a on a.id = t.assignment_id
                join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                %4$s
                order by f.id desc
                """.formatted(
                        visible,
                        MEASURE_HEADING,
                        EXECUTOR,
                        EXECUTORS,
                        saying("report t", "search_words(t.municipality_id, t.text)", true));
    }

    /** Each is shown with the latest report, confirmation or request that it serves, of those that the person may see. */
    private static String evidence(String visible) {
        return """
                with found as materialized (
                    select e.id, seen.assignment, seen.day from %5$s
                    cross join lateral (
                        select served.assignment, served.day
                        from (select t.assignment_id as assignment, t.submitted_on as day
                              from report_evidence re join report t on t.id = re.report_id
                              where re.evidence_id = e.id
                              union all
                              select c.assignment_id, c.confirmed_on
                              from confirmation_evidence ce join confirmation c on c.id = ce.confirmation_id
                              where ce.evidence_id = e.id
                              union all
                              select x.assignment_id, x.asked_on
                              from extension_evidence xe join extension x on x.id = xe.extension_id
                              where xe.evidence_id = e.id) served
                        join assignment a on a.id = served.assignment
                        where %1$s
                        order by served.day desc, served.assignment desc limit 1) seen
                    where e.municipality_id = :municipality
                      and (:after::bigint is null or e.id < :after)
                    order by e.id desc limit :most
                )
                select e.id, a.id as target, null::bigint as part, e.name as heading, search_marks(e.name, :typed) as heading_marks,
                       '' as body, null as body_marks, %2$s as place, null as place_marks, %3$s as other,
                       f.day, null::date as until, e.kind as status, false as late, (select count(*) from found) as found
                from (select * from found order by id desc limit :limit) f
                join evidence e on e.id = f.id
                join assignment a on a.id = f.assignment
                join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                %4$s
                order by f.id desc
                """.formatted(
                        visible,
                        EXECUTOR,
                        MEASURE_HEADING,
                        EXECUTORS,
                        saying("evidence e", "search_words(e.municipality_id, e.name)", true));
    }

    private static final String SCHOOLS = """
            with found as materialized (
                select s.id from\s""" + saying("school s", SCHOOL_WORDS, true) + """

                where s.municipality_id = :municipality and (:all_schools or s.id = :own)
                  and (:after::bigint is null or s.id < :after)
                order by s.id desc limit :most
            )
            select s.id, s.id as target, null::bigint as part, s.name as heading, search_marks(s.name, :typed) as heading_marks,
                   coalesce(s.federal_login, '') as body, search_marks(coalesce(s.federal_login, ''), :typed) as body_marks,
                   s.short_name as place, null as place_marks, '' as other, null::date as day, null::date as until,
                   case when s.active then 'ACTIVE' else 'INACTIVE' end as status, false as late,
                   (select count(*) from found) as found
            from (select * from found order by id desc limit :limit) f
            join school s on s.municipality_id = :municipality and s.id = f.id
            order by f.id desc
            """;
}
