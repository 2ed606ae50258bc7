package okoplan.exchange.recognition;

import static okoplan.exchange.recognition.ColumnMeaning.NUMBER;
import static okoplan.exchange.recognition.ColumnMeaning.TITLE;

import java.util.List;
import java.util.stream.Collectors;

/** Number and words of a row: a heading has both in one cell, and so have rows of tables without a number column. */
record RowTexts(String number, String title) {

    /** «М-1», «п. 1.2»: whatever short thing stands in the column of numbers. */
    private static final int LONGEST_CODE = 12;

    static RowTexts of(SourceRow row, RowFate fate) {
        return switch (fate) {
            case SECTION -> ofSection(row);
            case JOINED -> ofTail(row);
            case MEASURE, LEFT_OUT -> ofMeasure(row);
        };
    }

    private static RowTexts ofSection(SourceRow row) {
        boolean number = RowNumber.isNumber(row.text(NUMBER)) && row.filled() > 1;
        String words = row.filled() == 1 ? row.onlyText() : isCut(row, number) ? text(row, number) : row.text(TITLE);
        if (number) {
            return new RowTexts(written(row.text(NUMBER)), oneLine(words));
        }
        RowNumber.Numbered split = RowNumber.split(words);
        return new RowTexts(written(split.number()), oneLine(split.title()));
    }

    /** The words of the heading run on through the cells. */
    private static boolean isCut(SourceRow row, boolean number) {
        List<String> texts = row.source().texts();
        return !row.has(TITLE)
                || texts.stream()
                        .skip(number ? 2 : 1)
                        .allMatch(text -> Wording.beginsInside(text) || !Character.isLetter(text.charAt(0)));
    }

    /** All words of the row but its number. */
    private static String text(SourceRow row, boolean number) {
        return row.source().texts().stream().skip(number ? 1 : 0).collect(Collectors.joining(" "));
    }

    private static RowTexts ofTail(SourceRow row) {
        boolean item = RowNumber.isNumber(row.text(NUMBER));
        if (item) {
            return new RowTexts(written(row.text(NUMBER)), row.text(NUMBER).strip() + " " + row.text(TITLE));
        }
        String before = row.has(NUMBER) ? row.text(NUMBER) + (row.has(TITLE) ? " " : "") : "";
        return new RowTexts("", before + row.text(TITLE));
    }

    private static RowTexts ofMeasure(SourceRow row) {
        String number = row.text(NUMBER);
        if (RowNumber.isNumber(number)) {
            return new RowTexts(written(number), row.text(TITLE));
        }
        if (number.chars().noneMatch(Character::isLetterOrDigit)) {
            RowNumber.Numbered split = RowNumber.splitMeasure(row.text(TITLE));
            return isList(split) ? new RowTexts("", row.text(TITLE)) : new RowTexts(split.number(), split.title());
        }
        RowNumber.Numbered split = RowNumber.splitMeasure(number);
        if (row.has(TITLE) && split.number().isEmpty() && number.length() <= LONGEST_CODE) {
            return new RowTexts(written(number), row.text(TITLE));
        }
        String title =
                row.has(TITLE) ? (split.title().isEmpty() ? "" : split.title() + " ") + row.text(TITLE) : split.title();
        return new RowTexts(split.number(), title);
    }

    /** Whether the number is that of the first item of a list: the second one stands on a later line of the cell. */
    private static boolean isList(RowNumber.Numbered first) {
        return first.number().matches("1[.)]")
                && first.title()
                        .lines()
                        .anyMatch(line -> line.startsWith(first.number().replace('1', '2')));
    }

    private static String written(String number) {
        return number.replaceAll("\\s+", " ").strip();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ").strip();
    }
}
