package okoplan.exchange.recognition;

import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.PhraseReader;
import okoplan.calendar.phrase.ReadingWarning;
import okoplan.calendar.phrase.RowPosition;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** Reads deadline cells, and tells words that are a deadline from words that are none. */
final class DeadlineWords {

    private static final int LONGEST = 160;

    private final PhraseReader reader;

    DeadlineWords(PhraseReader reader) {
        this.reader = reader;
    }

    /** Whether the words are a deadline phrase and little else. */
    boolean isDeadline(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return false;
        }
        DeadlineReading reading = reader.read(words, null);
        boolean known = reading.kind() != DeadlineKind.UNKNOWN && reading.kind() != DeadlineKind.NONE;
        boolean unread = reading.warnsOf(ReadingWarning.Kind.UNREAD_WORDS);
        return known && (!unread || words.length() < 40);
    }

    /** Whether the words are a deadline phrase and nothing else. */
    boolean isWholly(String text) {
        DeadlineReading reading = reader.read(text.strip(), null);
        return isDeadline(text) && !reading.warnsOf(ReadingWarning.Kind.UNREAD_WORDS);
    }

    /** What a cell means; phrases on lines of their own may need a comma between them to be understood. */
    DeadlineReading read(String cell, @Nullable DateRange period, RowPosition position) {
        String line = cell.replaceAll("\\s*\\n\\s*", " ").strip();
        DeadlineReading reading = reader.read(line, period, position);
        if (!cell.strip().contains("\n") || !isUnclear(reading)) {
            return reading;
        }
        DeadlineReading listed = reader.read(cell.strip().replaceAll("[,;]?\\s*\\n\\s*", ", "), period, position);
        return isUnclear(listed) ? reading : listed;
    }

    private static boolean isUnclear(DeadlineReading reading) {
        return reading.kind() == DeadlineKind.UNKNOWN || reading.warnsOf(ReadingWarning.Kind.UNREAD_WORDS);
    }
}
