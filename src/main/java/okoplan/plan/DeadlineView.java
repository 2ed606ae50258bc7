package okoplan.plan;

import java.time.LocalDate;
import java.util.List;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineWindow;
import org.jspecify.annotations.Nullable;

/**
 * A measure's deadline as it is shown.
 *
 * @param phrase as written
 * @param windows what counts, soonest first
 * @param overridden the windows were given by a person instead of being read from the phrase
 * @param needsDate no date can be relied on until a person or an event gives one
 * @param anchor the event or schedule the deadline hangs on
 * @param outside a window lies outside the plan's period: an error to be mended before approval
 * @param text what counts, in words: «с 1 сентября по 31 октября 2022 г.», «дата не назначена: график ВПР»
 * @param warnings sentences that say what to look at; only of a draft
 * @param alternatives other windows the phrase may mean, for the person to choose from
 */
public record DeadlineView(
        String phrase,
        DeadlineKind kind,
        List<Window> windows,
        boolean overridden,
        boolean needsDate,
        @Nullable String anchor,
        boolean outside,
        String text,
        List<String> warnings,
        List<Choice> alternatives) {

    /**
     * One occurrence.
     *
     * @param effective the due date moved to a working day; null before approval
     */
    public record Window(
            @Nullable LocalDate from,
            LocalDate due,
            @Nullable LocalDate effective) {

        public DeadlineWindow asRead() {
            return new DeadlineWindow(from, due);
        }

        /** The due date that counts. */
        public LocalDate counts() {
            return effective == null ? due : effective;
        }

        public boolean isMoved() {
            return effective != null && !effective.equals(due);
        }
    }

    /** A window to choose, with its dates in words. */
    public record Choice(DeadlineWindow window, String text) {

        /** For forms: «2026-08-01/2026-08-31», without a first day «/2026-08-31». */
        public String value() {
            LocalDate from = window.from();
            return (from == null ? "" : from) + "/" + window.to();
        }
    }

    DeadlineView withAlternatives(List<Choice> others) {
        return new DeadlineView(phrase, kind, windows, overridden, needsDate, anchor, outside, text, warnings, others);
    }

    public DeadlineView {
        windows = List.copyOf(windows);
        warnings = List.copyOf(warnings);
        alternatives = List.copyOf(alternatives);
    }
}
