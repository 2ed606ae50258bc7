package okoplan.calendar.phrase;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A reading written the way the table of examples has it. */
final class ReadingLine {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final int MOST_LISTED = 5;

    private ReadingLine() {}

    /** Kind, windows, anchor and remarks, separated by tabs. */
    static String of(DeadlineReading reading) {
        String anchor = reading.anchor();
        return String.join(
                        "\t",
                        reading.kind().name(),
                        windows(reading.windows()),
                        anchor == null ? "" : anchor,
                        String.join(", ", remarks(reading)))
                .stripTrailing();
    }

    private static String windows(List<DeadlineWindow> windows) {
        if (windows.size() <= MOST_LISTED) {
            return String.join("; ", windows.stream().map(ReadingLine::window).toList());
        }
        return "%d раз: %s; %s; … %s"
                .formatted(
                        windows.size(),
                        window(windows.get(0)),
                        window(windows.get(1)),
                        window(windows.get(windows.size() - 1)));
    }

    private static String window(DeadlineWindow window) {
        LocalDate from = window.from();
        String to = DAY.format(window.to());
        if (from == null) {
            return "до " + to;
        }
        return from.equals(window.to()) ? to : DAY.format(from) + " – " + to;
    }

    private static List<String> remarks(DeadlineReading reading) {
        List<String> remarks = new ArrayList<>();
        if (reading.needsDate()) {
            remarks.add("нужна дата");
        }
        reading.warnings().forEach(warning -> remarks.add(warning.kind().name()));
        return remarks;
    }
}
