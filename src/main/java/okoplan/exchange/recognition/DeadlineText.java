package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes one deadline phrase of the cells that say it: one cell, a start and an end, or crosses under quarters and months. */
final class DeadlineText {

    private static final Pattern MARK = Pattern.compile("(?iu)[хx+vv*•✓✔√☑●■]{1,3}|да");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");

    private final List<String> whole = new ArrayList<>();
    private final List<String> marked = new ArrayList<>();
    private String start = "";
    private String end = "";

    void add(Column column, String cell) {
        String text = cell.strip();
        switch (column.part()) {
            case START -> start = text;
            case END -> end = text;
            case MARK -> marked.add(marked(column.phrase(), text));
            case WHOLE, GROUP, BOTH, DATED -> {
                if (!whole.contains(text)) {
                    whole.add(text);
                }
            }
        }
    }

    private static String marked(String phrase, String cell) {
        if (cell.equals(phrase) || MARK.matcher(cell).matches()) {
            return phrase;
        }
        return DAY.matcher(cell).matches() && phrase.matches("(?iu)[а-яё]{3,}\\.?") ? cell + " " + phrase : cell;
    }

    boolean isEmpty() {
        return whole.isEmpty() && marked.isEmpty() && start.isEmpty() && end.isEmpty();
    }

    String text() {
        List<String> parts = new ArrayList<>(whole);
        if (!start.isEmpty() && !end.isEmpty()) {
            parts.add(start.equals(end) ? start : stretch());
        } else if (!start.isEmpty()) {
            parts.add(start);
        } else if (!end.isEmpty()) {
            parts.add(end);
        }
        if (!marked.isEmpty()) {
            parts.add(String.join(", ", marked));
        }
        return String.join("\n", parts);
    }

    /** «С 01.02.2027 по 30.04.2027», «май – июнь». */
    private String stretch() {
        return Character.isDigit(start.charAt(0)) ? "с " + start + " " + worded("по", end) : start + " – " + end;
    }

    private static String worded(String preposition, String day) {
        return day.matches("(?iu)(с|со|от|до|по)\\s.*") ? day : preposition + " " + day;
    }
}
