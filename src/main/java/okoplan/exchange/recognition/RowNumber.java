package okoplan.exchange.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as rows and sections carry it: «1.», «2.3.1», «IV.», «а)». */
record RowNumber(String written, List<String> parts) {

    // Roman numerals are typed with Cyrillic look-alikes, too
    private static final String ROMAN = "[IVXLІХ]{1,7}";
    private static final String PART = "(?:\\d{1,4}|" + ROMAN + "|[а-яА-Яa-zA-Z])";
    /** What is typed before the number of a point. */
    private static final String SIGN = "(?:№|(?iu:пп?\\.|пункт(?!\\p{L})))";

    private static final Pattern NUMBER =
            Pattern.compile("(?:" + SIGN + "\\s*)?(" + PART + "(?:\\s*[.\\-]\\s*\\d{1,3}){0,5})\\s*[.)]{0,2}");
    private static final String WORD =
            "(?iu:раздел|подраздел|блок|этап|часть|направление|модуль|задача|критерий|цель|глава|пункт)";
    private static final String COUNTED =
            "(?iu:квартал|кв\\.|полугоди|четверт|этап|класс|раздел|год|смен|групп|уровн|мест)";
    private static final Pattern BEFORE_TITLE = Pattern.compile(
            "(" + WORD + "\\s*(?:№\\s*)?)?((?:\\d{1,3}|" + ROMAN + ")(?:\\.(?:\\d{1,3}|\\s\\d{1,3}(?=\\s*[.):]))){0,5})"
                    + "(\\s*[.):]+\\s*|\\s+)(?:[–—-]\\s*)?(?!" + COUNTED
                    + ")(?=[\\p{L}«\"“(*]|(?<=[.)]\\s)\\d{2})(.+)",
            Pattern.DOTALL);

    /** «Этап 1. Подготовка» is what the heading says, while «Раздел 1.» only counts it. */
    private static final Pattern NAMED = Pattern.compile("(?iu)этап");

    /** «А. Условия»: letters count headings, too; «А.С. Орлов» is a name. */
    private static final Pattern LETTER_BEFORE_TITLE =
            Pattern.compile("([А-ЯA-Z])([.)])\\s+(?=[\\p{L}«\"]{3})(.+)", Pattern.DOTALL);

    /** A heading or row whose number stands in the same cell as its words. */
    record Numbered(String number, String title) {}

    static Optional<RowNumber> of(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return Optional.empty();
        }
        String one = text.replaceAll("\\s+", " ").strip();
        Matcher matcher = NUMBER.matcher(one);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String[] parts = matcher.group(1).replace(" ", "").split("[.\\-]");
        return Optional.of(new RowNumber(one.replace(" ", ""), Arrays.asList(parts)));
    }

    static boolean isNumber(String text) {
        return of(text).isPresent();
    }

    /** The number of a measure that stands before its words: only where a sign or levels tell it from a count. */
    static Numbered splitMeasure(String text) {
        return split(text, false);
    }

    /** The number of a heading that stands before its words. */
    static Numbered split(String text) {
        return split(text, true);
    }

    private static Numbered split(String text, boolean heading) {
        String stripped = text.strip();
        Matcher matcher = BEFORE_TITLE.matcher(stripped);
        if (!matcher.matches()) {
            Matcher letter = LETTER_BEFORE_TITLE.matcher(stripped);
            return heading && letter.matches()
                    ? new Numbered(
                            letter.group(1) + letter.group(2), letter.group(3).strip())
                    : new Numbered("", stripped);
        }
        String number = matcher.group(2).replace(" ", "");
        String parting = matcher.group(3).strip();
        boolean word = matcher.group(1) != null;
        if (word && NAMED.matcher(matcher.group(1)).lookingAt()) {
            return new Numbered("", stripped);
        }
        boolean bare = !word && parting.isEmpty();
        if (number.contains(".") && Character.isDigit(matcher.group(4).charAt(0))) {
            // «12.10. 2026» is a date
            return new Numbered("", stripped);
        }
        if ((bare && number.matches("\\d+")) || (!heading && (word || (bare && !number.contains("."))))) {
            // «30 педагогов прошли обучение» is no numbered heading, «VI съезд учителей» no sixth measure
            return new Numbered("", stripped);
        }
        String closing = parting.startsWith(".") ? "." : parting.startsWith(")") ? ")" : "";
        return new Numbered(number + closing, matcher.group(4).strip());
    }

    /** As written, without «№» and «п.» before it and the dot or bracket behind it. */
    static String bare(String number) {
        return number.strip().replaceFirst("^" + SIGN + "\\s*(?=\\S)", "").replaceFirst("(?<=.)[.)]+$", "");
    }

    private List<String> parents() {
        return parts.subList(0, parts.size() - 1);
    }

    private int last() {
        String last = parts.get(parts.size() - 1);
        return last.matches("\\d+") ? Integer.parseInt(last) : -1;
    }

    boolean isHierarchical() {
        return parts.size() > 1;
    }

    boolean isPlain() {
        return parts.size() == 1 && last() >= 0;
    }

    /** A letter, as items of a list have it. */
    boolean isLetter() {
        return parts.size() == 1 && parts.get(0).matches("[а-яa-z]");
    }

    boolean isRoman() {
        return parts.get(0).matches(ROMAN);
    }

    boolean isFirst() {
        return last() == 1;
    }

    boolean isParentOf(RowNumber other) {
        return other.parts.size() > parts.size()
                && other.parts.subList(0, parts.size()).equals(parts);
    }

    /** Stands right behind the other one, in the same list. */
    boolean isNextAfter(RowNumber other) {
        return isAfter(other) && last() == other.last() + 1;
    }

    /** Stands behind the other one in the same list; numbers in between may be missing. */
    boolean isAfter(RowNumber other) {
        return parents().equals(other.parents()) && other.last() >= 0 && last() > other.last();
    }
}
