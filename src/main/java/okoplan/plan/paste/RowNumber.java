package okoplan.plan.paste;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as rows and sections carry it: «1.», «2.3.1», «IV.», «а)». */
record RowNumber(String written, List<String> parts) {

    // Roman numerals are typed with Cyrillic look-alikes, too
    private static final String PART = "(?:\\d{1,3}|[IVXLІХ]{1,7}|[а-яА-Яa-zA-Z])";
    private static final Pattern NUMBER =
            Pattern.compile("(?:№\\s*)?(" + PART + "(?:\\s*[.\\-]\\s*\\d{1,3}){0,5})\\s*[.)]{0,2}");
    private static final String WORD = "(?iu:раздел|блок|этап|часть)";
    private static final Pattern BEFORE_TITLE = Pattern.compile(
            "(" + WORD
                    + "\\s+)?((?:\\d{1,3}|[IVXLІХ]{1,7})(?:\\.\\s?\\d{1,3}){0,5})(\\s*[.):]\\s*|\\s+)(?:[–—-]\\s*)?(?=[\\p{L}«\"(])(.+)",
            Pattern.DOTALL);

    /** A heading or row whose number stands in the same cell as its words. */
    record Numbered(String number, String title) {}

    static Optional<RowNumber> of(String text) {
        String one = text.replaceAll("\\s+", " ").strip();
        Matcher matcher = NUMBER.matcher(one);
        if (one.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        String[] parts = matcher.group(1).replace(" ", "").split("[.\\-]");
        return Optional.of(new RowNumber(one.replace(" ", ""), Arrays.asList(parts)));
    }

    static boolean isNumber(String text) {
        return of(text).isPresent();
    }

    static Numbered split(String text) {
        Matcher matcher = BEFORE_TITLE.matcher(text.strip());
        if (!matcher.matches()) {
            return new Numbered("", text.strip());
        }
        String number = matcher.group(2).replace(" ", "");
        String parting = matcher.group(3).strip();
        if (matcher.group(1) == null && parting.isEmpty() && number.matches("\\d+")) {
            // «30 педагогов прошли обучение» is no numbered heading
            return new Numbered("", text.strip());
        }
        return new Numbered(
                parting.equals(".") ? number + "." : number, matcher.group(4).strip());
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
