package okoplan.exchange.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text begins and ends: whether it is whole or a part that was torn off. */
final class Wording {

    private static final Pattern BEGINS_INSIDE = Pattern.compile("^[\\p{Ll}),;.–—\\-»].*", Pattern.DOTALL);
    private static final Pattern DANGLING = Pattern.compile(
            "(?iu).*(?:[,\\-–—(«/]|\\b(?:и|или|а|в|во|на|по|с|со|к|ко|о|об|от|до|из|за|для|при|у|над|под|между|через|не"
                    + "|том|числе|также|которые|которых|их))$",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?iu)^(начальник|директор|руководител|заведующ|глава|заместител|исполнитель|исп\\.|и\\.\\s?о\\.|врио|председател|методист|специалист).*"
                    + "(?:\\b\\p{L}\\.\\s?(?:\\p{L}\\.)?\\s?\\p{Lu}?\\p{L}+|\\p{L}+\\s+\\p{L}\\.\\s?\\p{L}\\.|_{3,}).{0,15}$",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NOTE = Pattern.compile(
            "(?iu)^((?:итого|всего)\\b|примечани[ея]|сноск|исп\\.|исполнитель:|тел\\.|\\*).*",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private Wording() {}

    /** The text goes on with a sentence that began elsewhere. */
    static boolean beginsInside(String text) {
        return BEGINS_INSIDE.matcher(text).matches();
    }

    /** The text cannot end here: after a preposition, a comma, inside a quotation. */
    static boolean dangles(String text) {
        String stripped = text.strip();
        String tail = stripped.length() > 60 ? stripped.substring(stripped.length() - 60) : stripped;
        return !tail.isEmpty() && (DANGLING.matcher(tail).matches() || isOpen(stripped));
    }

    private static boolean isOpen(String text) {
        return count(text, '«') > count(text, '»') || count(text, '(') > count(text, ')');
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    static boolean isSignature(String text) {
        Matcher matcher = SIGNATURE.matcher(text.strip());
        return text.length() < 300 && matcher.matches();
    }

    static boolean isNote(String text) {
        return NOTE.matcher(text.strip()).matches();
    }
}
