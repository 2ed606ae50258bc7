package okoplan.exchange.recognition;

import java.util.HashMap;
import java.util.Map;
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

    /** Different phrases remembered; a plan has few. */
    private static final int REMEMBERED = 2_000;

    private record Asked(String phrase, @Nullable DateRange period, RowPosition position) {}

    private final PhraseReader reader;
    private final Map<Asked, DeadlineReading> answers = new HashMap<>();

    DeadlineWords(PhraseReader reader) {
        this.reader = reader;
    }

    private DeadlineReading ask(String phrase, @Nullable DateRange period, RowPosition position) {
        Asked asked = new Asked(phrase, period, position);
        DeadlineReading known = answers.get(asked);
        if (known != null) {
            return known;
        }
        if (answers.size() >= REMEMBERED) {
            answers.clear();
        }
        DeadlineReading reading = reader.read(phrase, period, position);
        answers.put(asked, reading);
        return reading;
    }

    /** Whether the words are a deadline phrase and little else. */
    boolean isDeadline(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return false;
        }
        DeadlineReading reading = ask(words, null, RowPosition.UNKNOWN);
        boolean known = reading.kind() != DeadlineKind.UNKNOWN && reading.kind() != DeadlineKind.NONE;
        boolean unread = reading.warnsOf(ReadingWarning.Kind.UNREAD_WORDS);
        return known && (!unread || words.length() < 40);
    }

    /** Whether the words are a deadline phrase and nothing else. */
    boolean isWholly(String text) {
        DeadlineReading reading = ask(text.strip(), null, RowPosition.UNKNOWN);
        return isDeadline(text) && !reading.warnsOf(ReadingWarning.Kind.UNREAD_WORDS);
    }

    /** What a cell means; phrases on lines of their own may need a comma between them to be understood. */
    DeadlineReading read(String cell, @Nullable DateRange period, RowPosition position) {
        String line = CellLines.oneLine(cell);
        DeadlineReading reading = ask(line, period, position);
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
