package okoplan.calendar.admin;

import java.time.LocalDate;
import java.util.List;
import okoplan.calendar.DeadlineReadings;
import okoplan.calendar.ReadingText;
import okoplan.calendar.SchoolYear;
import okoplan.calendar.WorkingDayTransfers;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.RowPosition;
import okoplan.shared.DateRange;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of a year, and a place to try how deadline phrases are read with it. */
@Controller
class CalendarController {

    private static final int LONGEST_PHRASE = 500;

    private final WorkingDayTransfers transfers;
    private final CalendarPages pages;
    private final DeadlineReadings readings;
    private final ReadingText text;
    private final Today today;

    CalendarController(
            WorkingDayTransfers transfers,
            CalendarPages pages,
            DeadlineReadings readings,
            ReadingText text,
            Today today) {
        this.transfers = transfers;
        this.pages = pages;
        this.readings = readings;
        this.text = text;
        this.today = today;
    }

    /** How a phrase is read in one sort of plan. */
    record Trial(String plan, String sentence, List<String> warnings) {}

    @GetMapping("/admin/calendar")
    String show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String phrase,
            Model model) {
        int shown = CalendarPages.sensible(year == null ? today.date().getYear() : year);
        model.addAttribute("year", shown);
        model.addAttribute("transfers", transfers.ofYear(shown));
        model.addAttribute("schoolYear", new SchoolYear(shown));
        model.addAttribute("terms", pages.terms(new SchoolYear(shown)));
        model.addAttribute("phrase", phrase);
        model.addAttribute("trials", phrase.isBlank() ? List.of() : trials(phrase, shown));
        return "calendar/calendar";
    }

    private List<Trial> trials(String phrase, int year) {
        String tried = phrase.length() > LONGEST_PHRASE ? phrase.substring(0, LONGEST_PHRASE) : phrase;
        return List.of(
                trial("calendar.trial.school", tried, new SchoolYear(year).days()),
                trial(
                        "calendar.trial.calendar",
                        tried,
                        new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
    }

    private Trial trial(String plan, String phrase, DateRange period) {
        DeadlineReading reading = readings.read(phrase, period, RowPosition.UNKNOWN);
        return new Trial(plan, text.sentence(reading), text.warnings(reading));
    }
}
