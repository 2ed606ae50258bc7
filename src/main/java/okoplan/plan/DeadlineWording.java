package okoplan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.calendar.phrase.ReadingWarning;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a deadline is read as and what to look at. */
@Component
class DeadlineWording {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Due dates listed before the rest is only counted. */
    private static final int LISTED = 6;

    private final MessageSource messages;

    DeadlineWording(MessageSource messages) {
        this.messages = messages;
    }

    String text(DeadlineKind kind, List<DeadlineView.Window> windows, boolean needsDate, @Nullable String anchor) {
        if (needsDate) {
            return switch (kind) {
                case NONE -> message("plan.deadline.none");
                case UNKNOWN -> message("plan.deadline.unknown");
                default ->
                    anchor == null ? message("plan.deadline.undated") : message("plan.deadline.undated-anchor", anchor);
            };
        }
        if (windows.isEmpty() || kind.isContinuous()) {
            return message(kind == DeadlineKind.ON_DEMAND ? "plan.deadline.on-demand" : "plan.deadline.continuous");
        }
        if (windows.size() == 1) {
            return window(windows.get(0).asRead());
        }
        List<LocalDate> dues = windows.stream().map(DeadlineView.Window::due).toList();
        return dues.size() <= LISTED
                ? message("plan.deadline.several", dues.size(), joined(dues))
                : message(
                        "plan.deadline.many",
                        dues.size(),
                        joined(dues.subList(0, 3)),
                        RussianDates.dateShort(dues.get(dues.size() - 1)));
    }

    String window(DeadlineWindow window) {
        return RussianDates.range(window.from(), window.to());
    }

    List<String> warnings(DeadlineReading reading) {
        return reading.warnings().stream().map(this::warning).toList();
    }

    List<DeadlineView.Choice> alternatives(DeadlineReading reading) {
        return reading.warnings().stream()
                .flatMap(warning -> warning.alternatives().stream())
                .distinct()
                .map(window -> new DeadlineView.Choice(window, window(window)))
                .toList();
    }

    String allSchools() {
        return message("plan.party.all-schools");
    }

    private String warning(ReadingWarning warning) {
        Object[] arguments = warning.arguments().stream()
                .map(argument -> argument instanceof LocalDate day ? RussianDates.dateShort(day) : argument)
                .toArray();
        return message(warning.kind().messageKey(), arguments);
    }

    private static String joined(List<LocalDate> days) {
        return days.stream().map(RussianDates::dateShort).collect(Collectors.joining(", "));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
