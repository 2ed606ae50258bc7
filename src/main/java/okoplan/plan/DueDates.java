package okoplan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import okoplan.calendar.Calendar;
import okoplan.organization.Municipalities;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets the due dates that count: those of the windows, moved from a day off to the next working day (Civil Code, article
 * 193) where the municipality wants it.
 */
@Component
class DueDates {

    private final JdbcClient jdbc;
    private final Municipalities municipalities;
    private final Calendar calendar;

    DueDates(JdbcClient jdbc, Municipalities municipalities, Calendar calendar) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
        this.calendar = calendar;
    }

    /** The due dates of the plan with the days that count for them. */
    Map<LocalDate, LocalDate> counting(PlanId plan) {
        return counting(plan, null);
    }

    void settle(PlanId plan) {
        settle(plan, null);
    }

    void settle(PlanId plan, @Nullable MeasureId only) {
        List<String> days = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        counting(plan, only).forEach((day, counts) -> {
            days.add(day.toString());
            moved.add(counts.toString());
        });
        jdbc.sql("""
                        update deadline_window w set effective_due_on = d.moved::date
                        from measure m, unnest(:days::text[], :moved::text[]) as d (day, moved)
                        where w.municipality_id = :municipality and w.due_on = d.day::date
                          and m.municipality_id = w.municipality_id and m.id = w.measure_id and m.plan_id = :plan
                          and (:only::bigint is null or m.id = :only)
                        """)
                .param("days", days.toArray(String[]::new))
                .param("moved", moved.toArray(String[]::new))
                .param("municipality", municipality())
                .param("plan", plan.value())
                .param("only", only == null ? null : only.value())
                .update();
    }

    private Map<LocalDate, LocalDate> counting(PlanId plan, @Nullable MeasureId only) {
        UnaryOperator<LocalDate> counting = counting();
        Map<LocalDate, LocalDate> days = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct w.due_on
                        from deadline_window w
                        join measure m on m.municipality_id = w.municipality_id and m.id = w.measure_id
                        where w.municipality_id = :municipality and m.plan_id = :plan
                          and (:only::bigint is null or m.id = :only)
                        order by w.due_on
                        """)
                .param("municipality", municipality())
                .param("plan", plan.value())
                .param("only", only == null ? null : only.value())
                .query(LocalDate.class)
                .list()
                .forEach(day -> days.put(day, counting.apply(day)));
        return days;
    }

    private UnaryOperator<LocalDate> counting() {
        boolean moves =
                municipalities.get(MunicipalityScope.current().id()).settings().dueMovesToWorkingDay();
        return moves ? calendar.workingDays()::onOrAfter : UnaryOperator.identity();
    }

    private static long municipality() {
        return MunicipalityScope.current().id().value();
    }
}
