package okoplan.event;

import java.time.LocalDate;
import java.util.Set;
import okoplan.calendar.SchoolYear;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of a school year. */
@Controller
class EventCalendarController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2098;

    private final EventCalendar calendar;
    private final Today today;

    EventCalendarController(EventCalendar calendar, Today today) {
        this.calendar = calendar;
        this.today = today;
    }

    /** @param year in which the school year begins */
    @GetMapping("/calendar")
    String show(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        LocalDate day = today.date();
        SchoolYear shown =
                year == null ? SchoolYear.of(day) : new SchoolYear(Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR));
        model.addAttribute("calendar", calendar.of(shown));
        model.addAttribute(
                "mayKeep", Set.of(Role.HEAD, Role.STAFF, Role.ADMIN).stream().anyMatch(actor::is));
        return "event/calendar";
    }
}
