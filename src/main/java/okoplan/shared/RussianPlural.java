package okoplan.shared;

import java.util.List;

/**
 * The three forms a Russian noun takes after a number: «1 мероприятие, 2 мероприятия, 5 мероприятий».
 *
 * @param one after 1, 21, 101
 * @param few after 2–4, 22–24
 * @param many after 0, 5–20, 25
 */
public record RussianPlural(String one, String few, String many) {

    /** Reads forms written as «мероприятие|мероприятия|мероприятий». */
    public static RussianPlural parse(String forms) {
        List<String> parts = List.of(forms.split("\\|", -1));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("three forms separated by | expected: " + forms);
        }
        return new RussianPlural(
                parts.get(0).strip(), parts.get(1).strip(), parts.get(2).strip());
    }

    /** The form that follows the number. */
    public String form(long number) {
        long tens = Math.abs(number % 100);
        long units = tens % 10;
        if (tens >= 11 && tens <= 14) {
            return many;
        }
        if (units == 1) {
            return one;
        }
        return units >= 2 && units <= 4 ? few : many;
    }

    /** Number and noun: «1 мероприятие», «12 345 мероприятий». */
    public String of(long number) {
        return RussianNumbers.format(number) + " " + form(number);
    }
}
