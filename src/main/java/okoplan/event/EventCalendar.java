package okoplan.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okoplan.calendar.Calendar;
import okoplan.calendar.SchoolYear;
import okoplan.calendar.phrase.SchoolYearTerms;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of a school year as everybody of the municipality reads it. */
@Service
@PreAuthorize(Allowed.SIGNED_IN)
public class EventCalendar {

    private final EventQueries queries;
    private final Calendar calendar;

    EventCalendar(EventQueries queries, Calendar calendar) {
        this.queries = queries;
        this.calendar = calendar;
    }

    /**
     * A year of events.
     *
     * @param months those that have events, with what begins in them
     * @param terms quarters and holidays
     */
    public record Year(SchoolYear year, Map<YearMonth, List<EventRow>> months, List<SchoolYearTerms.Term> terms) {}

    /** The events that take place within these days, soonest first. */
    @Transactional(readOnly = true)
    public List<EventRow> within(DateRange days) {
        return queries.within(days);
    }

    @Transactional(readOnly = true)
    public Year of(SchoolYear year) {
        LocalDate first = year.days().from();
        Map<YearMonth, List<EventRow>> months = new TreeMap<>();
        queries.within(year.days()).forEach(event -> {
            LocalDate begins = event.days().from();
            YearMonth month = YearMonth.from(begins.isBefore(first) ? first : begins);
            months.computeIfAbsent(month, none -> new ArrayList<>()).add(event);
        });
        return new Year(
                year,
                months,
                calendar.terms().terms().stream()
                        .filter(term -> year.days().contains(term.days().from()))
                        .toList());
    }
}
