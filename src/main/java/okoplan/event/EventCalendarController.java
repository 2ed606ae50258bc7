package okoplan.event;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import okoplan.calendar.SchoolYear;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.Slice;
import okoplan.shared.Today;
import okoplan.shared.spreadsheet.ExportedList;
import okoplan.shared.spreadsheet.ListExport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of a school year. */
@Controller
class EventCalendarController {

    private final EventCalendar calendar;
    private final EventColumns columns;
    private final ListExport export;
    private final Today today;

    EventCalendarController(EventCalendar calendar, EventColumns columns, ListExport export, Today today) {
        this.calendar = calendar;
        this.columns = columns;
        this.export = export;
        this.today = today;
    }

    /** @param year in which the school year begins */
    @GetMapping("/calendar")
    String show(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        model.addAttribute("calendar", calendar.of(shown(year)));
        model.addAttribute("mayKeep", mayKeep(actor));
        model.addAttribute("hasDeadlines", actor.isDepartment() || actor.is(Role.DIRECTOR));
        return "event/calendar";
    }

    @GetMapping("/calendar.xlsx")
    void export(Actor actor, @RequestParam(required = false) @Nullable Integer year, HttpServletResponse response)
            throws IOException {
        EventCalendar.Year shown = calendar.of(shown(year));
        export.send(
                actor,
                new ExportedList<>(
                        "calendar", columns.title(), List.of(columns.year(shown.year())), columns.all(mayKeep(actor))),
                (after, limit) -> new Slice<>(
                        shown.months().values().stream().flatMap(List::stream).toList(), null),
                response);
    }

    private SchoolYear shown(@Nullable Integer year) {
        return year == null
                ? SchoolYear.of(today.date())
                : new SchoolYear(Math.min(Math.max(year, EventForm.FIRST_YEAR - 1), EventForm.LAST_YEAR));
    }

    private static boolean mayKeep(Actor actor) {
        return Set.of(Role.HEAD, Role.STAFF, Role.ADMIN).stream().anyMatch(actor::is);
    }
}
