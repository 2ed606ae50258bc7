package okoplan.web;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a list as a workbook: the list's own path and query, but for the page of it. */
final class ExportAddress {

    private static final Pattern AMPERSAND = Pattern.compile("&");

    /** What says which page is shown. */
    private static final Set<String> PLACE = Set.of("after", "page", "number");

    private ExportAddress() {}

    static String of(String path, @Nullable String query) {
        String kept = query == null
                ? ""
                : Arrays.stream(AMPERSAND.split(query))
                        .filter(part -> !part.isEmpty() && !PLACE.contains(name(part)))
                        .collect(Collectors.joining("&"));
        return path + ".xlsx" + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static String name(String part) {
        int equals = part.indexOf('=');
        return equals < 0 ? part : part.substring(0, equals);
    }
}
