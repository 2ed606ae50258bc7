package okoplan.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.calendar.phrase.ReadingWarning;
import okoplan.calendar.phrase.Recurrence;
import okoplan.shared.RussianDates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a phrase is read as, and what to look at before relying on it. */
@Component
public class ReadingText {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Occurrences listed before the rest is only counted. */
    private static final int LISTED = 4;

    private final MessageSource messages;

    ReadingText(MessageSource messages) {
        this.messages = messages;
    }

    /** «1 сентября – 31 октября 2026», «до 25-го числа каждого месяца, 12 раз», «дата не назначена: график ВПР». */
    public String sentence(DeadlineReading reading) {
        List<DeadlineWindow> windows = reading.windows();
        if (reading.isContinuous()) {
            return message("calendar.reading.continuous");
        }
        if (windows.isEmpty()) {
            return undated(reading);
        }
        if (windows.size() == 1) {
            return window(windows.get(0));
        }
        Recurrence recurrence = reading.recurrence();
        Integer day = recurrence == null ? null : recurrence.dueDay();
        if (recurrence != null
                && day != null
                && recurrence.unit() == Recurrence.Unit.MONTH
                && recurrence.times() == 1) {
            return message("calendar.reading.monthly", day, windows.size());
        }
        if (windows.size() <= LISTED) {
            return windows.stream().map(ReadingText::window).collect(Collectors.joining("; "));
        }
        return message(
                "calendar.reading.times",
                windows.size(),
                window(windows.get(0)),
                window(windows.get(windows.size() - 1)));
    }

    private String undated(DeadlineReading reading) {
        return switch (reading.kind()) {
            case NONE -> message("calendar.reading.none");
            case ON_DEMAND -> message("calendar.reading.on-demand");
            case UNKNOWN -> message("calendar.reading.unknown");
            default ->
                reading.anchor() == null
                        ? message("calendar.reading.undated")
                        : message("calendar.reading.undated-anchor", reading.anchor());
        };
    }

    /** Sentences, in the order of the warnings. */
    public List<String> warnings(DeadlineReading reading) {
        return reading.warnings().stream().map(this::warning).toList();
    }

    private String warning(ReadingWarning warning) {
        String text = message(
                warning.kind().messageKey(),
                warning.arguments().stream()
                        .map(argument -> argument instanceof LocalDate day ? RussianDates.dateShort(day) : argument)
                        .toArray());
        if (warning.alternatives().isEmpty()) {
            return text;
        }
        String choices = warning.alternatives().stream()
                .limit(LISTED)
                .map(ReadingText::window)
                .collect(Collectors.joining("; "));
        return message("calendar.reading.choices", text, choices);
    }

    private static String window(DeadlineWindow window) {
        return RussianDates.range(window.from(), window.to());
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
