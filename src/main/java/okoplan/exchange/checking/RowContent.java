package okoplan.exchange.checking;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a row, as recognised or as a person has corrected them; spaces cleaned, nothing reworded. */
record RowContent(String number, String title, String deadline, String responsible, String expectedResult) {

    RowContent {
        number = clean(number);
        title = clean(title);
        deadline = clean(deadline);
        responsible = clean(responsible);
        expectedResult = clean(expectedResult);
    }

    static RowContent heading(String number, String title) {
        return new RowContent(number, title, "", "", "");
    }

    static String clean(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\u0000", "")
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip();
    }

    /** Both rows as one: a text that goes on in the middle of a sentence goes on in its line. */
    RowContent joined(RowContent below) {
        return new RowContent(
                number.isEmpty() ? below.number : number,
                joined(title, below.title),
                Stream.of(deadline, below.deadline)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""),
                joined(responsible, below.responsible),
                joined(expectedResult, below.expectedResult));
    }

    private static String joined(String above, String below) {
        if (above.isEmpty() || below.isEmpty() || above.equals(below)) {
            return above.isEmpty() ? below : above;
        }
        return above + (Character.isLowerCase(below.charAt(0)) ? " " : "\n") + below;
    }
}
