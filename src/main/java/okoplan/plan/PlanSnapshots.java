package okoplan.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okoplan.shared.DateRange;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes down how plans and working copies stand now, in a fixed number of queries. Asks nobody for rights; what was changed
 * through entities must be flushed before.
 */
@Component
public class PlanSnapshots {

    private final PlanRowReader reader;
    private final JdbcClient jdbc;

    PlanSnapshots(PlanRowReader reader, JdbcClient jdbc) {
        this.reader = reader;
        this.jdbc = jdbc;
    }

    public PlanSnapshot take(PlanId id) {
        Head head = head(id);
        DateRange period = new DateRange(head.from(), head.to());
        Map<RowId, Long> origins = head.copy() ? origins(id) : Map.of();
        List<PlanSnapshot.Row> rows = reader.rows(id, period, false).stream()
                .map(row -> row(row, origins.getOrDefault(row.id(), row.id().value())))
                .toList();
        return new PlanSnapshot(head.title(), period.from(), period.to(), rows);
    }

    /** The same of a plan that was begun from another one: what it does each year has the keys of that one's rows. */
    public PlanSnapshot takeNext(PlanId id) {
        Head head = head(id);
        DateRange period = new DateRange(head.from(), head.to());
        Map<RowId, Long> followed = followed(id);
        List<PlanSnapshot.Row> rows = reader.rows(id, period, false).stream()
                .map(row -> row(row, followed.getOrDefault(row.id(), -row.id().value())))
                .toList();
        return new PlanSnapshot(head.title(), period.from(), period.to(), rows);
    }

    private record Head(String title, LocalDate from, LocalDate to, boolean copy) {}

    private Head head(PlanId id) {
        return jdbc.sql("""
                        select title, period_from, period_to, amends_plan_id is not null as copy
                        from plan
                        where municipality_id = :municipality and id = :id
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("id", id.value())
                .query((rs, n) -> new Head(
                        rs.getString("title"),
                        rs.getObject("period_from", LocalDate.class),
                        rs.getObject("period_to", LocalDate.class),
                        rs.getBoolean("copy")))
                .optional()
                .orElseThrow(() -> new NotFoundException(id));
    }

    private static PlanSnapshot.Row row(PlanRow row, long key) {
        if (row instanceof MeasureRow measure) {
            return new PlanSnapshot.Row(
                    false,
                    key,
                    measure.number(),
                    measure.title(),
                    measure.deadline().phrase(),
                    measure.deadline().text(),
                    measure.responsible().text(),
                    measure.responsible().parties().stream()
                            .map(ResponsibleView.Named::name)
                            .toList(),
                    measure.expectedResult());
        }
        return new PlanSnapshot.Row(true, key, row.number(), row.title(), "", "", "", List.of(), "");
    }

    private Map<RowId, Long> origins(PlanId copy) {
        return keys("""
                select 's' || id as row, origin_section_id as origin from section
                where municipality_id = :municipality and plan_id = :plan and origin_section_id is not null
                union all
                select 'm' || id, origin_measure_id from measure
                where municipality_id = :municipality and plan_id = :plan and origin_measure_id is not null
                """, copy);
    }

    private Map<RowId, Long> followed(PlanId plan) {
        return keys("""
                select 's' || id as row, follows_section_id as origin from section
                where municipality_id = :municipality and plan_id = :plan and follows_section_id is not null
                union all
                select 'm' || id, follows_measure_id from measure
                where municipality_id = :municipality and plan_id = :plan and follows_measure_id is not null and not carried
                """, plan);
    }

    private Map<RowId, Long> keys(String sql, PlanId plan) {
        Map<RowId, Long> keys = new HashMap<>();
        jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .query(rs -> {
                    keys.put(RowId.parse(rs.getString("row")), rs.getLong("origin"));
                });
        return keys;
    }
}
