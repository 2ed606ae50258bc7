package okoplan.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import okoplan.execution.AssignmentCondition;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds by words what a person may see, each kind of things in one statement. */
@Repository
class SearchQueries {

    /** Rows whose words a mistyped word is compared with, the latest ones. */
    private static final int MOST_COMPARED = 3_000;

    private final JdbcClient jdbc;
    private final Today today;

    SearchQueries(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * The latest of the kind that have all words.
     *
     * @param after only those before this one
     * @param most how many are counted
     * @param limit how many are read
     */
    List<FoundRow> find(Actor actor, SearchGroup group, String typed, @Nullable Long after, int most, int limit) {
        AssignmentCondition condition = AssignmentCondition.visibleTo(actor, today.date());
        Map<String, Object> params = condition.params();
        return scoped(jdbc.sql(SearchSql.of(group, condition.sql())).params(params), actor)
                .param("all_schools", actor.isDepartment() || actor.is(Role.ADMIN))
                .param("typed", typed)
                .param("after", after)
                .param("most", most)
                .param("limit", limit)
                .query((rs, n) -> row(rs))
                .list();
    }

    /**
     * A word of a text.
     *
     * @param stem null of a word without one
     */
    record Word(String word, @Nullable String stem) {}

    /** The words of the plans, measures and schools that the person may see, with their stems. */
    List<Word> vocabulary(Actor actor) {
        return scoped(jdbc.sql("""
                        with said as (
                            (select p.title as text from plan p where %1$s order by p.id desc limit :most)
                            union all
                            (select m.title || ' ' || m.expected_result
                             from measure m join plan p on p.municipality_id = m.municipality_id and p.id = m.plan_id
                             where m.municipality_id = :municipality and %1$s
                             order by m.id desc limit :most)
                            union all
                            (select s.name from school s
                             where s.municipality_id = :municipality and (:department or s.id = :own) limit :most)
                        ), word as (
                            select distinct lexeme as word
                            from said, unnest(to_tsvector('simple',
                                regexp_replace(translate(lower(left(said.text, 2000)), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g')))
                            where length(lexeme) between %2$d and %3$d
                        )
                        select word, (ts_lexize('russian_stem', word))[1] as stem from word order by word
                        """.formatted(SearchSql.VISIBLE_PLAN, Spelling.SHORTEST, Spelling.LONGEST)), actor)
                .param("most", MOST_COMPARED)
                .query((rs, n) -> new Word(rs.getString("word"), rs.getString("stem")))
                .list();
    }

    private static JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec statement, Actor actor) {
        return statement
                .param("municipality", actor.municipality().value())
                .param("department", actor.isDepartment())
                .param(
                        "own",
                        actor.is(Role.DIRECTOR) && actor.school() != null
                                ? actor.school().value()
                                : null);
    }

    private static FoundRow row(ResultSet rs) throws SQLException {
        return new FoundRow(
                rs.getLong("id"),
                rs.getLong("target"),
                rs.getObject("part", Long.class),
                rs.getString("heading"),
                rs.getString("heading_marks"),
                rs.getString("body"),
                rs.getString("body_marks"),
                rs.getString("place"),
                rs.getString("place_marks"),
                rs.getString("other"),
                rs.getObject("day", LocalDate.class),
                rs.getObject("until", LocalDate.class),
                rs.getString("status"),
                rs.getBoolean("late"),
                rs.getLong("found"));
    }
}
