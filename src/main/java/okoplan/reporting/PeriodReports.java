package okoplan.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okoplan.calendar.Calendar;
import okoplan.execution.AssignmentChoices;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.AssignmentLists;
import okoplan.execution.Outcome;
import okoplan.reporting.ReportQueries.Of;
import okoplan.reporting.ReportQueries.Sum;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.PlanId;
import okoplan.shared.RussianDates;
import okoplan.shared.SchoolId;
import okoplan.shared.SectionId;
import okoplan.shared.Today;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports on periods, in a fixed number of queries: what the person may see of what was due, by the due date that counts now. */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional(readOnly = true)
class PeriodReports {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** So much of a list is shown; the whole is a page of its own. */
    static final int LISTED = 50;

    private final ReportQueries queries;
    private final AssignmentLists lists;
    private final AssignmentChoices choices;
    private final Calendar calendar;
    private final MessageSource messages;
    private final Today today;

    PeriodReports(
            ReportQueries queries,
            AssignmentLists lists,
            AssignmentChoices choices,
            Calendar calendar,
            MessageSource messages,
            Today today) {
        this.queries = queries;
        this.lists = lists;
        this.choices = choices;
        this.calendar = calendar;
        this.messages = messages;
        this.today = today;
    }

    /**
     * What a report may be narrowed to.
     *
     * @param sections of the chosen plan
     */
    record Choices(List<Option> plans, List<Option> schools, List<Option> executors, List<Option> sections) {}

    ReportPeriods periods() {
        return new ReportPeriods(calendar.terms(), messages);
    }

    /**
     * What there is to choose. A section that is not of the chosen plan is chosen no more.
     *
     * @throws okoplan.shared.NotFoundException when something is chosen that is not there for the person
     */
    Choices choices(Actor actor, ReportFilter filter) {
        AssignmentFilter chosen = filter.narrowed();
        choices.requireKnown(actor, chosen);
        AssignmentChoices.Choices all = choices.of(actor, chosen);
        PlanId plan = chosen.plan();
        List<Option> sections =
                plan == null ? List.of() : queries.sections(actor.municipality().value(), plan);
        filter.keepSectionOf(sections);
        return new Choices(all.plans(), all.schools(), all.executors(), sections);
    }

    PeriodReport read(Actor actor, AssignmentFilter narrowed, DateRange days, Grouping by) {
        AssignmentFilter due = narrowed.dueBetween(days.from(), days.to());
        List<Sum> sums = queries.sums(AssignmentCondition.of(actor, today.dateIn(actor.zone()), due), by);
        ReportRow whole = sums.stream()
                .filter(sum -> sum.of() == Of.WHOLE)
                .map(sum -> new ReportRow(text("reporting.whole"), "", sum.counts(), due))
                .findFirst()
                .orElseThrow();
        List<ReportRow> months = sums.stream()
                .filter(sum -> sum.of() == Of.MONTH)
                .map(sum -> month(sum, due, days))
                .toList();
        List<ReportRow> groups = by == Grouping.MONTH
                ? months
                : sums.stream()
                        .filter(sum -> sum.of() == Of.GROUP)
                        .map(sum -> group(sum, due, by))
                        .toList();
        return new PeriodReport(
                days,
                by,
                whole,
                groups,
                months,
                listed(actor, due, whole, Outcome.OVERDUE),
                listed(actor, due, whole, Outcome.LATE));
    }

    private PeriodReport.Listed listed(Actor actor, AssignmentFilter due, ReportRow whole, Outcome outcome) {
        AssignmentFilter list = due.with(outcome);
        return new PeriodReport.Listed(
                outcome,
                lists.page(actor, list, null, LISTED).items(),
                whole.counts().of(outcome),
                list.url());
    }

    private ReportRow group(Sum sum, AssignmentFilter due, Grouping by) {
        return switch (by) {
            case PLAN ->
                new ReportRow(
                        name(sum), Objects.requireNonNullElse(sum.plan(), ""), sum.counts(), of(due, sum.planId()));
            case SECTION ->
                new ReportRow(
                        sum.sectionId() == null ? text("reporting.sectionless") : name(sum),
                        Objects.requireNonNullElse(sum.plan(), ""),
                        sum.counts(),
                        sum.sectionId() == null
                                ? of(due, sum.planId()).with(AssignmentFilter.NO_SECTION)
                                : of(due, sum.planId()).with(new SectionId(sum.sectionId())));
            case SCHOOL, EXECUTOR -> executor(sum, due, by);
            case MONTH -> throw new IllegalStateException("months are no groups");
        };
    }

    private ReportRow executor(Sum sum, AssignmentFilter due, Grouping by) {
        if (sum.schoolId() != null) {
            return new ReportRow(name(sum), "", sum.counts(), due.with(new SchoolId(sum.schoolId())));
        }
        if (by == Grouping.SCHOOL) {
            return new ReportRow(text("reporting.others"), "", sum.counts(), due.withoutSchools());
        }
        return new ReportRow(
                name(sum),
                "",
                sum.counts(),
                sum.personId() == null
                        ? due.with(new OrganizationId(Objects.requireNonNull(sum.organizationId())))
                        : due.with(new PersonId(sum.personId())));
    }

    private static ReportRow month(Sum sum, AssignmentFilter due, DateRange days) {
        LocalDate first = Objects.requireNonNull(sum.month());
        LocalDate last = YearMonth.from(first).atEndOfMonth();
        return new ReportRow(
                RussianDates.month(YearMonth.from(first)),
                "",
                sum.counts(),
                due.dueBetween(
                        first.isBefore(days.from()) ? days.from() : first, last.isAfter(days.to()) ? days.to() : last));
    }

    private static AssignmentFilter of(AssignmentFilter due, @Nullable Long plan) {
        return due.with(new PlanId(Objects.requireNonNull(plan)));
    }

    private static String name(Sum sum) {
        return Objects.requireNonNullElse(sum.name(), "");
    }

    private String text(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }
}
