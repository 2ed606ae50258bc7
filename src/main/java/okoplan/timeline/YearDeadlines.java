package okoplan.timeline;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import okoplan.calendar.SchoolYear;
import okoplan.event.EventCalendar;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.RussianDates;
import okoplan.shared.SectionId;
import okoplan.shared.Today;
import okoplan.shared.view.Link;
import okoplan.timeline.TimelineQueries.MonthCount;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The year of deadlines: what is due in each month of each plan, or of each section of one plan, and the year's events. */
@Service
class YearDeadlines {

    private final TimelineQueries queries;
    private final EventCalendar events;
    private final TimelineWords words;
    private final Today today;

    YearDeadlines(TimelineQueries queries, EventCalendar events, TimelineWords words, Today today) {
        this.queries = queries;
        this.events = events;
        this.words = words;
        this.today = today;
    }

    /** Plan or section with what is due in its months; the id is null for what stands in no section. */
    private record Counted(@Nullable Long id, String name, Map<YearMonth, DueCount> months) {

        static Counted of(@Nullable Long id, String name) {
            return new Counted(id, name, new TreeMap<>());
        }

        void add(YearMonth month, DueCount count) {
            months.merge(month, count, DueCount::plus);
        }

        DueCount whole() {
            return months.values().stream().reduce(DueCount.NOTHING, DueCount::plus);
        }
    }

    @PreAuthorize(Allowed.PLANNERS)
    @Transactional(readOnly = true)
    public YearPage page(Actor actor, TimelineFilter filter) {
        LocalDate day = today.dateIn(actor.zone());
        YearMonth start = filter.shownYear(day);
        List<YearMonth> months = Stream.iterate(start, month -> month.plusMonths(1))
                .limit(Month.values().length)
                .toList();
        DateRange days = new DateRange(
                start.atDay(1), start.plusMonths(months.size() - 1L).atEndOfMonth());
        boolean sections = filter.getPlan() != null;
        AssignmentFilter list = filter.assignments().dueBetween(days.from(), days.to());
        AssignmentCondition due = AssignmentCondition.of(actor, day, list);
        List<MonthCount> counts = sections ? queries.bySection(due) : queries.byPlan(due);
        List<Counted> counted = counted(counts);
        Counted whole = Counted.of(null, "");
        counts.forEach(count -> whole.add(count.month(), count.count()));
        List<Counted> shown = sections || filter.isFull()
                ? counted
                : counted.stream().limit(YearPage.FIRST_ROWS).toList();
        return new YearPage(
                title(filter, start),
                words.text(sections ? "timeline.section" : "timeline.plan"),
                months.stream().map(month -> month(month, filter, day)).toList(),
                EventLine.of(days, events.within(days), day, actor),
                row(words.text("timeline.whole"), null, whole, list, months),
                shown.stream()
                        .map(each -> row(each, sections, filter, start, list, months))
                        .toList(),
                shown.stream()
                        .flatMap(each -> each.months().values().stream())
                        .mapToLong(DueCount::due)
                        .max()
                        .orElse(1),
                counted.size(),
                shown.size() == counted.size() ? null : filter.yearAddress(start, Map.of("full", "true")),
                counts.isEmpty(),
                link(filter, start.minusYears(1)),
                link(filter, start.plusYears(1)),
                days.contains(day)
                        ? null
                        : new Link(
                                words.text("timeline.present-year"),
                                filter.yearAddress(filter.yearOf(YearMonth.from(day)), Map.of())));
    }

    private static List<Counted> counted(List<MonthCount> counts) {
        Map<Long, Counted> rows = new LinkedHashMap<>();
        counts.forEach(count -> rows.computeIfAbsent(
                        Objects.requireNonNullElse(count.id(), 0L), id -> Counted.of(count.id(), count.name()))
                .add(count.month(), count.count()));
        return List.copyOf(rows.values());
    }

    private String title(TimelineFilter filter, YearMonth start) {
        return filter.isOfCalendar()
                ? words.text("timeline.year.calendar", String.valueOf(start.getYear()))
                : words.text("timeline.year.school", new SchoolYear(start.getYear()).toString());
    }

    private @Nullable Link link(TimelineFilter filter, YearMonth start) {
        return TimelineFilter.isShown(start)
                ? new Link(title(filter, start), filter.yearAddress(start, Map.of()))
                : null;
    }

    private static YearPage.Month month(YearMonth month, TimelineFilter filter, LocalDate day) {
        return new YearPage.Month(
                RussianDates.month(month), filter.monthAddress(month, Map.of()), month.equals(YearMonth.from(day)));
    }

    private YearPage.Row row(
            Counted counted,
            boolean section,
            TimelineFilter filter,
            YearMonth start,
            AssignmentFilter list,
            List<YearMonth> months) {
        if (section) {
            SectionId id = counted.id() == null ? AssignmentFilter.NO_SECTION : new SectionId(counted.id());
            String name = counted.id() == null ? words.text("timeline.no-section") : counted.name();
            return row(name, null, counted, list.with(id), months);
        }
        long plan = Objects.requireNonNull(counted.id());
        return row(
                counted.name(),
                filter.yearAddress(start, Map.of("plan", String.valueOf(plan))),
                counted,
                list.with(new PlanId(plan)),
                months);
    }

    /** @param list of the whole year */
    private YearPage.Row row(
            String label, @Nullable String url, Counted counted, AssignmentFilter list, List<YearMonth> months) {
        return new YearPage.Row(
                label,
                url,
                cell(counted.whole(), list, label),
                months.stream()
                        .map(month -> cell(
                                counted.months().getOrDefault(month, DueCount.NOTHING),
                                list.dueBetween(month.atDay(1), month.atEndOfMonth()),
                                label + ", " + RussianDates.month(month)))
                        .toList());
    }

    private YearPage.Cell cell(DueCount count, AssignmentFilter list, String where) {
        if (count.due() == 0) {
            return YearPage.Cell.NOTHING;
        }
        List<DueState> parts = list.status() == ListStatus.OVERDUE
                ? List.of()
                : DueState.within(list.status()).stream()
                        .filter(state -> state != DueState.TO_DO && state != DueState.REPORTED)
                        .toList();
        return new YearPage.Cell(words.all(count, list, where), words.amounts(parts, count, list, where));
    }
}
