package okoplan.exchange.recognition;

import static okoplan.exchange.recognition.ColumnMeaning.DEADLINE;
import static okoplan.exchange.recognition.ColumnMeaning.NUMBER;
import static okoplan.exchange.recognition.ColumnMeaning.RESPONSIBLE;
import static okoplan.exchange.recognition.ColumnMeaning.RESULT;
import static okoplan.exchange.recognition.ColumnMeaning.TITLE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weighs whether a row without a number is the rest of the row above. */
final class TailJudge {

    private static final Pattern PART_OF_DATE = Pattern.compile(
            "(?iu)(\\d{4}\\s*|(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[яа]\\s*)?(г\\.?|года?|гг\\.?|учебн\\S*|месяц\\S*|\\d{4})?\\s*(год\\S*)?\\.?");
    private static final Pattern NUMBERED_HEADING = Pattern.compile(
            "(?u)^((?iu:раздел|блок|этап|направление|модуль)\\s+[\\dIVX]+|[IVX]{1,5}[.\\s]).*", Pattern.DOTALL);

    private static final Pattern NO_DATE =
            Pattern.compile("(?iu)[-–—]+|нет|не (?:установлен|определ[её]н|указан)\\p{L}*");

    private static final int SHORTEST_TITLE = 5;

    private final Predicate<String> isDeadline;
    private final boolean numbered;
    private final Map<ColumnMeaning, String> above = new EnumMap<>(ColumnMeaning.class);
    private int measures;
    private int torn;

    TailJudge(Predicate<String> isDeadline, boolean numbered) {
        this.isDeadline = isDeadline;
        this.numbered = numbered;
    }

    void remember(SourceRow row, RowFate fate) {
        if (fate == RowFate.JOINED) {
            torn++;
        } else {
            measures++;
            above.clear();
        }
        for (ColumnMeaning meaning : ColumnMeaning.values()) {
            if (row.has(meaning)) {
                above.put(meaning, row.text(meaning));
            }
        }
    }

    /** What stands above in this column cannot end there. */
    boolean isOpen(ColumnMeaning meaning) {
        String text = above.getOrDefault(meaning, "");
        return meaning == RESPONSIBLE ? !text.isEmpty() : Wording.dangles(text);
    }

    /** So many rows are torn that lines rather than rows seem to have been kept. */
    boolean isTornOften() {
        return torn > 4 && torn * 2 > measures;
    }

    boolean isTail(SourceRow row) {
        if (isComplete(row)) {
            return false;
        }
        int weight = numbered ? 2 : -1;
        weight += row.source().seam() ? 2 : 0;
        weight += isTornOften() ? 1 : 0;
        weight += ofTitle(row) + ofDeadline(row) + ofOthers(row);
        return weight > 0;
    }

    /** A row with words, deadline and people of its own, below one that lacks nothing, is nobody's rest. */
    private boolean isComplete(SourceRow row) {
        String deadline = row.text(DEADLINE).replace('\n', ' ').strip();
        String before = above.getOrDefault(DEADLINE, "").replace('\n', ' ').strip();
        boolean closed = before.isEmpty() || NO_DATE.matcher(before).matches() || isDeadline.test(before);
        return row.owns(TITLE)
                && row.owns(DEADLINE)
                && row.owns(RESPONSIBLE)
                && closed
                && isDeadline.test(deadline)
                && !isPartOfDate(before, deadline)
                && PeopleWords.isParty(row.text(RESPONSIBLE))
                && !isOpen(TITLE)
                && !Wording.dangles(above.getOrDefault(RESPONSIBLE, ""))
                && !(row.source().seam() && Wording.beginsInside(row.text(TITLE)));
    }

    /** «Сентября» goes on with «до 15», and not with «октябрь 2026». */
    private static boolean isPartOfDate(String before, String text) {
        boolean month = text.matches("\\p{L}{3,}");
        return PART_OF_DATE.matcher(text).matches() && (!month || before.matches("(?s)(.*\\D)?\\d{1,2}"));
    }

    private int ofTitle(SourceRow row) {
        if (!row.owns(TITLE)) {
            return 6;
        }
        String title = row.text(TITLE);
        if (!RowNumber.splitMeasure(title).number().isEmpty()) {
            return -6;
        }
        if (Wording.beginsInside(title)) {
            return 5;
        }
        return isOpen(TITLE) ? 3 : title.length() < SHORTEST_TITLE ? 0 : -2;
    }

    private int ofDeadline(SourceRow row) {
        if (!row.owns(DEADLINE)) {
            return row.has(DEADLINE) || !row.columns().has(DEADLINE) ? 0 : 1;
        }
        String text = row.text(DEADLINE).replace('\n', ' ');
        String before = above.getOrDefault(DEADLINE, "").replace('\n', ' ').strip();
        boolean completes = !before.isEmpty() && !isDeadline.test(before) && isDeadline.test(before + " " + text);
        if (completes) {
            return 4;
        }
        boolean whole =
                isDeadline.test(text) && !PART_OF_DATE.matcher(text.strip()).matches();
        return whole && !isOpen(DEADLINE) ? -3 : 2;
    }

    private int ofOthers(SourceRow row) {
        int weight = 0;
        for (ColumnMeaning meaning : new ColumnMeaning[] {RESPONSIBLE, RESULT}) {
            String text = row.text(meaning);
            if (row.owns(meaning)) {
                boolean rest = Wording.beginsInside(text) && above.containsKey(meaning);
                weight += rest ? 1 : Wording.dangles(above.getOrDefault(meaning, "")) ? 1 : -1;
            } else if (meaning == RESPONSIBLE && text.isEmpty() && row.columns().has(RESPONSIBLE)) {
                weight++;
            }
        }
        return weight;
    }

    /** The rest of a deadline stands where the words of the measures should. */
    boolean isShifted(SourceRow row) {
        List<GridCell> cells = row.source().cells();
        boolean room = cells.size() > 2
                && cells.get(cells.size() - 1).isBlank()
                && row.source().filledCount() < cells.size();
        return room
                && !row.has(NUMBER)
                && row.owns(TITLE)
                && !row.columns().has(NUMBER)
                && isOpen(DEADLINE)
                && row.text(TITLE).length() < 40
                && isDeadline.test(row.text(TITLE).replace('\n', ' '))
                && !isDeadline.test(row.text(DEADLINE).replace('\n', ' '));
    }

    /** The words of a section that run on through the cells of the row. */
    boolean isCutHeading(SourceRow row, @Nullable RowNumber next) {
        List<String> texts = row.source().texts();
        int first = row.owns(NUMBER) && RowNumber.isNumber(row.text(NUMBER)) ? 1 : 0;
        boolean parent = first == 1
                && next != null
                && RowNumber.of(row.text(NUMBER)).orElseThrow().isParentOf(next);
        boolean heading =
                (parent || NUMBERED_HEADING.matcher(row.source().text()).matches())
                        && !PeopleWords.namesSomebody(row.text(RESPONSIBLE));
        if (texts.size() - first < 2 || !heading) {
            return false;
        }
        for (int i = first + 1; i < texts.size(); i++) {
            if (!Character.isLowerCase(texts.get(i).charAt(0))) {
                return false;
            }
        }
        return !row.has(DEADLINE) || !isDeadline.test(row.text(DEADLINE).replace('\n', ' '));
    }
}
