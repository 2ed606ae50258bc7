package okoplan.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes what happened about extensions into the history of their assignments, each in one statement for all of them. */
@Repository
public class ExtensionHistory {

    /** What has nothing left to extend: it is asked for no more, or by no date. */
    private static final String LAPSE = """
            with lapsed as (
                update extension e
                set status = 'LAPSED', closed_on = :on, version = e.version + 1
                from assignment a
                where e.municipality_id = :municipality and e.status = 'PENDING' and a.id = e.assignment_id and %s
                  and (a.status not in ('OPEN', 'RETURNED') or a.due_on is null)
                returning e.assignment_id
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id)
            select :municipality, assignment_id, 'EXTENSION_LAPSED', :on, :now, :by from lapsed order by assignment_id
            """;

    private final JdbcClient jdbc;
    private final Today today;

    ExtensionHistory(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** One event for each of the extensions, which must have been written before. */
    void happened(EventKind kind, Collection<Extension> extensions, Actor by, LocalDate day, Instant now) {
        jdbc.sql("""
                insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id,
                                              on_behalf, comment, due_before, due_on)
                select e.municipality_id, e.assignment_id, :kind, :today, :now, :by, :kind = 'EXTENSION_ASKED' and e.on_behalf,
                       case when :kind = 'EXTENSION_ASKED'
                                then to_char(e.due_before, 'DD.MM.YYYY') || ' → ' || to_char(e.asked_due, 'DD.MM.YYYY')
                                     || '. ' || e.reason
                            when :kind = 'EXTENSION_GRANTED'
                                then concat_ws('. ', to_char(e.due_before, 'DD.MM.YYYY') || ' → '
                                                     || to_char(e.effective_due, 'DD.MM.YYYY'), nullif(e.comment, ''))
                            else e.comment end,
                       case when :kind = 'EXTENSION_GRANTED' then e.due_before end,
                       case when :kind = 'EXTENSION_GRANTED' then e.effective_due end
                from extension e
                where e.municipality_id = :municipality and e.id = any(:extensions)
                order by e.assignment_id
                """)
                .param("kind", kind.name())
                .param("today", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.account().value())
                .param("municipality", by.municipality().value())
                .param(
                        "extensions",
                        extensions.stream()
                                .map(Extension::id)
                                .map(ExtensionId::value)
                                .toArray(Long[]::new))
                .update();
    }

    /** The lateness of these, where they are late, ends today with another due date. */
    void endLateness(Collection<AssignmentId> assignments, LocalDate day) {
        jdbc.sql("""
                update lateness set ended_on = greatest(:today, since), ended_by = 'EXTENDED'
                where assignment_id = any(:assignments) and ended_on is null
                """).param("today", day).param("assignments", ids(assignments)).update();
    }

    /** Nobody needs to decide any more on those of these assignments that have nothing left to extend. */
    void lapse(MunicipalityId municipality, Collection<AssignmentId> assignments, AccountId by, LocalDate on) {
        lapse("a.id = any(:assignments)", municipality, by, on)
                .param("assignments", ids(assignments))
                .update();
    }

    /** The same for a whole plan. */
    public void lapse(MunicipalityId municipality, PlanId plan, AccountId by, LocalDate on) {
        lapse("a.plan_id = :plan", municipality, by, on)
                .param("plan", plan.value())
                .update();
    }

    private StatementSpec lapse(String which, MunicipalityId municipality, AccountId by, LocalDate on) {
        return jdbc.sql(LAPSE.formatted(which))
                .param("municipality", municipality.value())
                .param("on", on)
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.value());
    }

    private static Long[] ids(Collection<AssignmentId> assignments) {
        return assignments.stream().map(AssignmentId::value).toArray(Long[]::new);
    }
}
