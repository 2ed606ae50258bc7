package okoplan.web;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Other addresses of the list that a page shows a part of: own path and query, but for the part. */
final class ListAddresses {

    private static final Pattern AMPERSAND = Pattern.compile("&");

    /** The parameter of lists that can be shown on one page. */
    static final String WHOLE = "whole";

    private static final String CHOSEN = WHOLE + "=true";

    /** What says which part is shown. */
    private static final Set<String> PLACE = Set.of("after", "page", "number", WHOLE);

    private ListAddresses() {}

    /** The list as a workbook. */
    static String workbook(String path, @Nullable String query) {
        String kept = kept(query);
        return path + ".xlsx" + (kept.isEmpty() ? "" : "?" + kept);
    }

    /** The list on one page, for printing; null where this is it. */
    static @Nullable String whole(String path, @Nullable String query) {
        if (query != null && Arrays.asList(AMPERSAND.split(query)).contains(CHOSEN)) {
            return null;
        }
        String kept = kept(query);
        return path + "?" + (kept.isEmpty() ? "" : kept + "&") + CHOSEN;
    }

    private static String kept(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(AMPERSAND.split(query))
                        .filter(part -> !part.isEmpty() && !PLACE.contains(name(part)))
                        .collect(Collectors.joining("&"));
    }

    private static String name(String part) {
        int equals = part.indexOf('=');
        return equals < 0 ? part : part.substring(0, equals);
    }
}
