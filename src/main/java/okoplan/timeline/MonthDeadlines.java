package okoplan.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okoplan.calendar.Calendar;
import okoplan.calendar.WorkingDays;
import okoplan.event.EventCalendar;
import okoplan.event.EventRow;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.AssignmentFilter;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.Role;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import okoplan.shared.view.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The month of deadlines: what is due on each of its days, its events and its days off. */
@Service
class MonthDeadlines {

    /** Events that a day has room for. */
    private static final int MOST_EVENTS = 3;

    private final TimelineQueries queries;
    private final EventCalendar events;
    private final Calendar calendar;
    private final TimelineWords words;
    private final Today today;

    MonthDeadlines(TimelineQueries queries, EventCalendar events, Calendar calendar, TimelineWords words, Today today) {
        this.queries = queries;
        this.events = events;
        this.calendar = calendar;
        this.words = words;
        this.today = today;
    }

    /** What is known of the month. */
    private record Known(
            Actor actor,
            TimelineFilter filter,
            LocalDate today,
            List<DueState> states,
            Map<LocalDate, DueCount> counts,
            List<EventRow> events,
            WorkingDays workingDays) {

        AssignmentFilter list(LocalDate from, LocalDate to) {
            return filter.assignments().dueBetween(from, to);
        }
    }

    @PreAuthorize(Allowed.PLANNERS)
    @Transactional(readOnly = true)
    public MonthPage page(Actor actor, TimelineFilter filter) {
        LocalDate day = today.dateIn(actor.zone());
        YearMonth month = filter.shownMonth(day);
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        Known known = new Known(
                actor,
                filter,
                day,
                DueState.within(filter.status()),
                queries.byDay(
                        AssignmentCondition.of(actor, day, filter.assignments().dueBetween(first, last))),
                events.within(new DateRange(first, last)),
                calendar.workingDays());
        DueCount sum = known.counts().values().stream().reduce(DueCount.NOTHING, DueCount::plus);
        return new MonthPage(
                RussianDates.month(month),
                weeks(month, known),
                words.amounts(known.states(), sum, known.list(first, last), RussianDates.month(month)),
                sum.due() == 0 && known.events().isEmpty(),
                sum.due() == 0,
                link(filter, month.minusMonths(1)),
                link(filter, month.plusMonths(1)),
                month.equals(YearMonth.from(day))
                        ? null
                        : new Link(words.text("timeline.today"), filter.monthAddress(YearMonth.from(day), Map.of())));
    }

    private static @Nullable Link link(TimelineFilter filter, YearMonth month) {
        return TimelineFilter.isShown(month)
                ? new Link(RussianDates.month(month), filter.monthAddress(month, Map.of()))
                : null;
    }

    private List<MonthPage.Week> weeks(YearMonth month, Known known) {
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        List<MonthPage.Week> weeks = new ArrayList<>();
        for (LocalDate start = monday; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
            weeks.add(new MonthPage.Week(Stream.iterate(start, each -> each.plusDays(1))
                    .limit(DayOfWeek.values().length)
                    .map(each -> YearMonth.from(each).equals(month) ? day(each, known) : MonthPage.Day.OUTSIDE)
                    .toList()));
        }
        return weeks;
    }

    private MonthPage.Day day(LocalDate date, Known known) {
        List<EventRow> of = known.events().stream()
                .filter(event -> event.days().contains(date))
                .toList();
        List<MonthPage.DayEvent> shown = of.stream()
                .limit(MOST_EVENTS)
                .map(event -> event(event, date, known))
                .toList();
        List<Amount> counts = words.amounts(
                known.states(),
                known.counts().getOrDefault(date, DueCount.NOTHING),
                known.list(date, date),
                RussianDates.dayMonth(date));
        boolean working = known.workingDays().isWorking(date);
        boolean present = date.equals(known.today());
        boolean quiet = counts.isEmpty() && shown.stream().noneMatch(MonthPage.DayEvent::first);
        return new MonthPage.Day(
                date,
                date.getDayOfMonth(),
                date.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, TimelineWords.RUSSIAN),
                " " + RussianDates.month(date.getMonth()),
                present,
                off(date, working),
                shown,
                of.size() - shown.size(),
                counts,
                Stream.of(
                                "month-day",
                                working ? "" : "is-off",
                                present ? "is-today" : "",
                                quiet ? MonthPage.Day.QUIET : "")
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private String off(LocalDate date, boolean working) {
        boolean weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        if (working) {
            return weekend ? words.text("timeline.day.working") : "";
        }
        return words.text("timeline.day.off");
    }

    /** Its name stands on each of its days; from when to when it is on the first that the page shows. */
    private static MonthPage.DayEvent event(EventRow event, LocalDate date, Known known) {
        boolean first = date.equals(event.days().from()) || date.getDayOfMonth() == 1;
        boolean several = !event.days().from().equals(event.days().to());
        return new MonthPage.DayEvent(
                event.name(),
                first && several
                        ? RussianDates.range(event.days().from(), event.days().to())
                        : "",
                address(event, known.actor()),
                first);
    }

    /** Who keeps events opens them. */
    static @Nullable String address(EventRow event, Actor actor) {
        boolean keeps = actor.isDepartment() || actor.is(Role.ADMIN);
        return keeps ? "/calendar/events/" + event.id() : null;
    }
}
