package okoplan.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a list of the administrator.
 *
 * @param text words, all of which must occur, in any case
 */
public record RegisterFilter(String text, Use use) {

    /** Which rows by whether they are in use. */
    public enum Use {
        ACTIVE,
        INACTIVE,
        ALL;

        /** The value for SQL: null for all. */
        public @Nullable Boolean wanted() {
            return switch (this) {
                case ACTIVE -> true;
                case INACTIVE -> false;
                case ALL -> null;
            };
        }
    }

    /** Patterns for {@code like all}, matched against text in lower case with «ё» as «е». */
    public String[] patterns() {
        List<String> words = Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        return words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> "%"
                        + word.replace('ё', 'е')
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + "%")
                .toArray(String[]::new);
    }
}
