package okoplan.plan;

import java.util.List;
import java.util.Locale;
import okoplan.calendar.ReadingText;
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

    private final ReadingText readings;
    private final MessageSource messages;

    DeadlineWording(ReadingText readings, MessageSource messages) {
        this.readings = readings;
        this.messages = messages;
    }

    /** A phrase with what it is read as, before anything of it is stored. */
    DeadlineView view(String phrase, DeadlineReading reading) {
        List<DeadlineView.Window> windows = reading.windows().stream()
                .map(window -> new DeadlineView.Window(window.from(), window.to(), null))
                .toList();
        return new DeadlineView(
                phrase,
                reading.kind(),
                windows,
                false,
                reading.needsDate(),
                reading.anchor(),
                reading.warnsOf(ReadingWarning.Kind.OUTSIDE_PERIOD),
                text(reading),
                warnings(reading),
                alternatives(reading));
    }

    /** What a phrase is read as. */
    String text(DeadlineReading reading) {
        return readings.sentence(reading);
    }

    /** What is stored of a deadline. */
    String text(DeadlineKind kind, List<DeadlineView.Window> windows, boolean needsDate, @Nullable String anchor) {
        List<DeadlineWindow> stored =
                windows.stream().map(DeadlineView.Window::asRead).toList();
        return text(new DeadlineReading(kind, stored, anchor, needsDate, List.of(), null));
    }

    String window(DeadlineWindow window) {
        return RussianDates.range(window.from(), window.to());
    }

    List<String> warnings(DeadlineReading reading) {
        return readings.warnings(reading);
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

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
