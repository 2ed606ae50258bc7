package okoplan.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.KeptCounts;
import okoplan.execution.ListStatus;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import okoplan.shared.view.Bar;
import okoplan.shared.view.Week;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the head sees of the municipality, staff of it or of their own plans, and a director of the own school. */
@Service
class OversightDashboard {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final OversightQueries queries;
    private final KeptOversight kept;
    private final MessageSource messages;
    private final Today today;

    OversightDashboard(OversightQueries queries, KeptOversight kept, MessageSource messages, Today today) {
        this.queries = queries;
        this.kept = kept;
        this.messages = messages;
        this.today = today;
    }

    @PreAuthorize(Allowed.PLANNERS)
    @Transactional(readOnly = true)
    Dashboard read(Actor actor, OversightFilter filter) {
        LocalDate day = today.dateIn(actor.zone());
        AssignmentFilter whole = filter.of(ListStatus.ALL);
        AssignmentCondition all = AssignmentCondition.of(actor, day, whole);
        List<OverdueCount> overdue;
        OpenCounts open;
        List<OverdueWeek> trend;
        if (KeptCounts.cover(actor, whole)) {
            overdue = kept.overdue(all, filter.getFull(), filter.isWithoutExtensions());
            open = kept.open(all);
            trend = kept.trend(all);
        } else {
            overdue = queries.overdue(
                    AssignmentCondition.of(actor, day, filter.of(filter.overdue())), filter.isWithoutExtensions());
            open = queries.open(
                    AssignmentCondition.of(actor, day, filter.of(ListStatus.SOON)),
                    AssignmentCondition.of(actor, day, filter.of(ListStatus.REVIEW_LATE)),
                    AssignmentCondition.of(actor, day, filter.of(ListStatus.UNDATED)),
                    AssignmentCondition.of(actor, day, filter.of(ListStatus.UNCONFIRMED)));
            trend = queries.trend(all);
        }
        ListLinks links = new ListLinks(filter);
        OverdueTables tables = new OverdueTables(overdue, links, filter);
        return new Dashboard(
                bar("oversight.overdue", tables.total(), links.overdue()),
                bar("oversight.due-soon", open.dueSoon(), links.dueSoon()),
                bar("oversight.review-late", open.reviewLate(), links.reviewLate()),
                bar("oversight.undated", open.undated(), links.undated()),
                bar("oversight.unconfirmed", open.unconfirmed(), links.unconfirmed()),
                List.of(OverdueAge.values()).stream()
                        .map(age -> bar("oversight.age." + age, tables.ofAge(age), links.overdueOf(age)))
                        .toList(),
                tables.schools(),
                tables.plans(),
                tables.executors(),
                trend.stream().map(week -> week(week, day, links)).toList(),
                tables.matrix());
    }

    /** The plans that the filter offers. */
    @PreAuthorize(Allowed.PLANNERS)
    @Transactional(readOnly = true)
    List<PlanChoice> plans(Actor actor, OversightFilter filter) {
        return queries.plans(actor.municipality(), actor.limitedToSchool(), filter.planId());
    }

    private Week week(OverdueWeek week, LocalDate today, ListLinks links) {
        boolean present = week.day().equals(today);
        String text = text(
                present ? "oversight.trend.today" : "oversight.trend.week", RussianDates.dateIn(week.day(), today));
        String label = RussianDates.dateShort(week.day()).substring(0, "00.00".length());
        return new Week(label, text, week.amount(), links.overdueOn(week.day()));
    }

    private Bar bar(String key, long value, String url) {
        return new Bar(text(key, value), value, url);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
