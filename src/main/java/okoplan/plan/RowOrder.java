package okoplan.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import okoplan.calendar.phrase.RowPosition;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SectionId;
import okoplan.shared.removal.Removals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The order of a plan's rows: headings and measures share one sequence of positions, gaps allowed. The caller holds the
 * lock on the plan. What has been changed through entities must be flushed before.
 */
@Component
class RowOrder {

    static final int MOST_ROWS = 3_000;

    /** A plan's share of rows, at its start and at its end, where «август» is taken for the near end of the school year. */
    private static final int ENDS = 4;

    private final JdbcClient jdbc;
    private final Removals removals;

    RowOrder(JdbcClient jdbc, Removals removals) {
        this.jdbc = jdbc;
        this.removals = removals;
    }

    /** Makes room for so many rows and returns the position of the first. */
    int makeRoom(PlanId plan, RowPlace place, int rows) {
        requireRoom(plan, rows);
        int first = firstPosition(plan, place);
        removals.makeRoom(RowRemovals.ROW, plan.value(), first, rows);
        for (String table : new String[] {"measure", "section"}) {
            jdbc.sql("update " + table + " set position = position + :rows"
                            + " where municipality_id = :municipality and plan_id = :plan and position >= :first")
                    .param("rows", rows)
                    .param("municipality", municipality())
                    .param("plan", plan.value())
                    .param("first", first)
                    .update();
        }
        return first;
    }

    void requireRoom(PlanId plan, int rows) {
        if (count(plan) + rows > MOST_ROWS) {
            throw new RuleViolationException("plan.too-many-rows", MOST_ROWS);
        }
    }

    void put(PlanId plan, RowId row, int position) {
        int changed = jdbc.sql("update " + table(row) + " set position = :position"
                        + " where municipality_id = :municipality and plan_id = :plan and id = :id")
                .param("position", position)
                .param("municipality", municipality())
                .param("plan", plan.value())
                .param("id", row.value())
                .update();
        if (changed == 0) {
            throw new NotFoundException(row);
        }
    }

    /** The row before or after, whatever the gaps. */
    Optional<RowId> neighbour(PlanId plan, RowId row, RowPlace.Side side) {
        int position = position(plan, row);
        boolean before = side == RowPlace.Side.BEFORE;
        return jdbc.sql("""
                        select kind, id from (
                            select 'm' as kind, id, position from measure
                            where municipality_id = :municipality and plan_id = :plan
                            union all
                            select 's', id, position from section
                            where municipality_id = :municipality and plan_id = :plan) r
                        where position %s :position order by position %s limit 1
                        """.formatted(before ? "<" : ">", before ? "desc" : "asc"))
                .param("municipality", municipality())
                .param("plan", plan.value())
                .param("position", position)
                .query((rs, n) -> RowId.parse(rs.getString("kind") + rs.getLong("id")))
                .optional();
    }

    /** Puts every measure under the last heading before it. */
    void deriveSections(PlanId plan) {
        jdbc.sql("""
                        update measure m set section_id = above.id
                        from (select w.id as measure_id,
                                     (select s.id from section s
                                      where s.municipality_id = w.municipality_id and s.plan_id = w.plan_id
                                        and s.position < w.position
                                      order by s.position desc limit 1) as id
                              from measure w
                              where w.municipality_id = :municipality and w.plan_id = :plan) above
                        where m.municipality_id = :municipality and m.id = above.measure_id
                          and m.section_id is distinct from above.id
                        """)
                .param("municipality", municipality())
                .param("plan", plan.value())
                .update();
    }

    /** Takes the measures out from under a heading that is going to be removed. */
    void leaveSection(PlanId plan, SectionId section) {
        jdbc.sql("""
                        update measure set section_id = null
                        where municipality_id = :municipality and plan_id = :plan and section_id = :section
                        """)
                .param("municipality", municipality())
                .param("plan", plan.value())
                .param("section", section.value())
                .update();
    }

    /** Whether a row stands among the first or the last of its plan. */
    RowPosition hint(PlanId plan, RowId row) {
        return hints(plan).at(position(plan, row));
    }

    Hints hints(PlanId plan) {
        return new Hints(jdbc.sql("""
                        select position from measure
                        where municipality_id = :municipality and plan_id = :plan order by position
                        """)
                .param("municipality", municipality())
                .param("plan", plan.value())
                .query(Integer.class)
                .list());
    }

    /** Where the measures of a plan stand. */
    record Hints(List<Integer> positions) {

        RowPosition at(int position) {
            return hint(Math.abs(Collections.binarySearch(positions, position)), positions.size());
        }
    }

    /** Of {@code total} measures the one with so many before it. */
    static RowPosition hint(int before, int total) {
        if (total < ENDS) {
            return RowPosition.UNKNOWN;
        }
        if (before < total / ENDS) {
            return RowPosition.FIRST;
        }
        return before >= total - total / ENDS ? RowPosition.LAST : RowPosition.UNKNOWN;
    }

    private int firstPosition(PlanId plan, RowPlace place) {
        RowId row = place.row();
        boolean before = place.side() == RowPlace.Side.BEFORE;
        if (row != null) {
            return position(plan, row) + (before ? 0 : 1);
        }
        return before ? 1 : lastPosition(plan) + 1;
    }

    /** The place; the end where somebody has removed the row that it names, so that nothing typed is lost. */
    RowPlace orEnd(PlanId plan, RowPlace place) {
        RowId row = place.row();
        return row == null || findPosition(plan, row).isPresent() ? place : RowPlace.end();
    }

    int position(PlanId plan, RowId row) {
        return findPosition(plan, row).orElseThrow(() -> new NotFoundException(row));
    }

    private Optional<Integer> findPosition(PlanId plan, RowId row) {
        return jdbc.sql("select position from " + table(row)
                        + " where municipality_id = :municipality and plan_id = :plan and id = :id")
                .param("municipality", municipality())
                .param("plan", plan.value())
                .param("id", row.value())
                .query(Integer.class)
                .optional();
    }

    private int lastPosition(PlanId plan) {
        return jdbc.sql("""
                        select greatest(
                            (select max(position) from measure
                             where municipality_id = :municipality and plan_id = :plan),
                            (select max(position) from section
                             where municipality_id = :municipality and plan_id = :plan), 0)
                        """)
                .param("municipality", municipality())
                .param("plan", plan.value())
                .query(Integer.class)
                .single();
    }

    private int count(PlanId plan) {
        return jdbc.sql("""
                        select (select count(*) from measure
                                where municipality_id = :municipality and plan_id = :plan)
                             + (select count(*) from section
                                where municipality_id = :municipality and plan_id = :plan)
                        """)
                .param("municipality", municipality())
                .param("plan", plan.value())
                .query(Integer.class)
                .single();
    }

    private static String table(RowId row) {
        return row.isMeasure() ? "measure" : "section";
    }

    private static long municipality() {
        return MunicipalityScope.current().id().value();
    }
}
