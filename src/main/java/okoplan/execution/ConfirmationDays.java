package okoplan.execution;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import okoplan.organization.Municipalities;
import okoplan.organization.MunicipalityChanged;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;
import okoplan.shared.Today;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when it is to be confirmed that what is done continuously goes on. What has been asked for stays asked for: neither a new
 * interval nor the end of the plan's period takes it away.
 */
@Component
public class ConfirmationDays {

    /** Each month with the days that count for plans whose year begins with it. */
    private static final String DAYS = """
            days as (
                select month, cast(before as date) as before, cast(present as date) as present, cast(next as date) as next,
                       cast(beginning as date) as beginning
                from unnest(:months, :before, :present, :next, :beginning) as d (month, before, present, next, beginning)
            )""";

    private static final String COMPLETE = "with " + DAYS + """
            , mine as materialized (
                select a.id, d.present
                from assignment a
                join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                join days d on d.month = extract(month from p.period_from)
                where a.municipality_id = :municipality and a.timing = 'CONTINUOUS' and a.confirm_by is null
                  and a.status in ('OPEN', 'RETURNED')
                order by a.id
                for update of a
            )
            update assignment a set confirm_by = mine.present from mine where a.id = mine.id
            """;

    /** What is asked for of an interval that has ended, though its day has moved to a working day, is asked for as before. */
    private static final String ANEW = "with " + DAYS + """
            , mine as materialized (
                select a.id, k.day
                from assignment a
                join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                join days d on d.month = extract(month from p.period_from)
                cross join lateral (
                    select case when exists (select from confirmation c
                                             where c.assignment_id = a.id and c.covers_to >= d.beginning)
                                then d.next else d.present end as day) k
                where a.municipality_id = :municipality and a.status in ('OPEN', 'RETURNED')
                  and a.confirm_by >= :today and a.confirm_by > d.before and a.confirm_by <> k.day
                order by a.id
                for update of a
            )
            update assignment a set confirm_by = mine.day, version = a.version + 1 from mine where a.id = mine.id
            """;

    private final JdbcClient jdbc;
    private final Municipalities municipalities;
    private final WorkingDueDate dueDates;
    private final Today today;

    ConfirmationDays(JdbcClient jdbc, Municipalities municipalities, WorkingDueDate dueDates, Today today) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
        this.dueDates = dueDates;
        this.today = today;
    }

    /** The day for what comes into force on that day, with this plan, and not before its period has begun. */
    LocalDate first(MunicipalityId municipality, PlanId plan, LocalDate on) {
        record Period(LocalDate from) {}
        Period period = jdbc.sql("""
                        select period_from as "from" from plan
                        where municipality_id = :municipality and id = :plan
                        """)
                .param("municipality", municipality.value())
                .param("plan", plan.value())
                .query(Period.class)
                .single();
        LocalDate begins = period.from();
        return rule(municipality).present(begins.isAfter(on) ? begins : on, begins.getMonth());
    }

    /** How days are reckoned, to be used throughout a unit of work. */
    ConfirmationRule rule(MunicipalityId municipality) {
        return new ConfirmationRule(
                municipalities.get(municipality).settings().confirmationInterval(), dueDates.of(municipality));
    }

    /** Gives a day to what has none yet, however it has come about. */
    @Transactional
    public int complete(MunicipalityId municipality, LocalDate day) {
        boolean any = jdbc.sql("""
                        select exists (select from assignment
                                       where municipality_id = :municipality and timing = 'CONTINUOUS' and confirm_by is null
                                         and status in ('OPEN', 'RETURNED'))
                        """)
                .param("municipality", municipality.value())
                .query(Boolean.class)
                .single();
        return any ? run(COMPLETE, municipality, day) : 0;
    }

    /** The interval, or whether days off count, may be others now: what is not yet past gets the day that they give. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MunicipalityChanged changed) {
        run(ANEW, changed.municipality(), today.dateIn(changed.settings().zone()));
    }

    private int run(String sql, MunicipalityId municipality, LocalDate day) {
        ConfirmationRule rule = rule(municipality);
        List<String> before = new ArrayList<>();
        List<String> present = new ArrayList<>();
        List<String> next = new ArrayList<>();
        List<String> beginning = new ArrayList<>();
        for (Month month : Month.values()) {
            before.add(rule.before(day, month).toString());
            present.add(rule.present(day, month).toString());
            next.add(rule.after(day, month).toString());
            beginning.add(rule.interval().beginningOf(day, month).toString());
        }
        return jdbc.sql(sql)
                .param("municipality", municipality.value())
                .param("today", day)
                .param(
                        "months",
                        List.of(Month.values()).stream().map(Month::getValue).toArray(Integer[]::new))
                .param("before", before.toArray(String[]::new))
                .param("present", present.toArray(String[]::new))
                .param("next", next.toArray(String[]::new))
                .param("beginning", beginning.toArray(String[]::new))
                .update();
    }
}
