package okoplan.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;
import okoplan.calendar.SchoolTerms;
import okoplan.calendar.SchoolYear;
import okoplan.calendar.phrase.SchoolTermName;
import okoplan.event.EventDetails;
import okoplan.event.Events;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Quarters and holidays as a department usually sets them, nine days in autumn and spring and twelve around New Year, and the
 * events of a school year.
 */
@Component
@Profile("demo")
class DemoCalendar {

    private static final int HOLIDAY_DAYS = 9;

    private final SchoolTerms terms;
    private final Events events;
    private final Today today;
    private final DemoActing acting;

    DemoCalendar(SchoolTerms terms, Events events, Today today, DemoActing acting) {
        this.acting = acting;
        this.terms = terms;
        this.events = events;
        this.today = today;
    }

    /** Those that the demo's plans lie in: the last, the present and the next one. */
    void set(Actor admin) {
        SchoolYear present = SchoolYear.of(today.date());
        acting.run(admin, () -> {
            for (SchoolYear year : new SchoolYear[] {new SchoolYear(present.start() - 1), present, present.next()}) {
                terms.set(year, of(year));
            }
            addEvents(present);
        });
    }

    private void addEvents(SchoolYear year) {
        int autumn = year.start();
        int spring = year.start() + 1;
        event("Муниципальный педагогический совет", LocalDate.of(autumn, 9, 3), LocalDate.of(autumn, 9, 3), "");
        event(
                "Совещание с директорами школ",
                today.date().plusDays(16),
                today.date().plusDays(16),
                "Малый зал");
        event(
                "Всероссийские проверочные работы (ВПР), 4–6 классы",
                LocalDate.of(spring, 4, 13),
                LocalDate.of(spring, 4, 24),
                "");
        event(
                "Всероссийские проверочные работы (ВПР), 7–8 и 10 классы",
                LocalDate.of(spring, 4, 27),
                LocalDate.of(spring, 5, 15),
                "Часть классов пишет на компьютерах");
        event(
                "Перепроверка работ муниципальной комиссией",
                LocalDate.of(spring, 5, 18),
                LocalDate.of(spring, 5, 29),
                "");
    }

    private void event(String name, LocalDate from, LocalDate to, String note) {
        events.add(new EventDetails(name, new DateRange(from, to), note));
    }

    static Map<SchoolTermName, DateRange> of(SchoolYear year) {
        LocalDate begin = year.days().from();
        LocalDate autumn = saturdayBefore(LocalDate.of(year.start(), Month.OCTOBER, 31));
        LocalDate newYear = LocalDate.of(year.start(), Month.DECEMBER, 31);
        LocalDate afterNewYear = LocalDate.of(year.start() + 1, Month.JANUARY, 12);
        LocalDate spring = saturdayBefore(LocalDate.of(year.start() + 1, Month.MARCH, 28));
        LocalDate summer = LocalDate.of(year.start() + 1, Month.MAY, 27);
        Map<SchoolTermName, DateRange> days = new EnumMap<>(SchoolTermName.class);
        days.put(SchoolTermName.QUARTER_1, until(begin, autumn));
        days.put(SchoolTermName.AUTUMN_HOLIDAY, until(autumn, autumn.plusDays(HOLIDAY_DAYS)));
        days.put(SchoolTermName.QUARTER_2, until(autumn.plusDays(HOLIDAY_DAYS), newYear));
        days.put(SchoolTermName.WINTER_HOLIDAY, until(newYear, afterNewYear));
        days.put(SchoolTermName.QUARTER_3, until(afterNewYear, spring));
        days.put(SchoolTermName.SPRING_HOLIDAY, until(spring, spring.plusDays(HOLIDAY_DAYS)));
        days.put(SchoolTermName.QUARTER_4, until(spring.plusDays(HOLIDAY_DAYS), summer));
        days.put(
                SchoolTermName.SUMMER_HOLIDAY, new DateRange(summer, year.days().to()));
        return days;
    }

    private static LocalDate saturdayBefore(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    }

    private static DateRange until(LocalDate from, LocalDate next) {
        return new DateRange(from, next.minusDays(1));
    }
}
