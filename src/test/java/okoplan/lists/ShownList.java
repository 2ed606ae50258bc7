package okoplan.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * What the pages of a list show.
 *
 * @param rows each as one line of text, behind the heading it stands under
 */
record ShownList(List<String> headings, List<String> rows) {

    private static final Pattern HEADING =
            Pattern.compile("<th scope=\"col\"(?! class=\"select-cell)[^>]*>(.*?)</th>", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile(
            "<h2[^>]*>(?<under>.*?)</h2>|<tr[^>]*>(?<row>.*?)</tr>|<li class=\"inbox-item[^>]*>(?<item>.*?)</li>",
            Pattern.DOTALL);
    private static final Pattern NEXT = Pattern.compile("<a\\b[^>]*?rel=\"next\"[^>]*?href=\"([^\"]*)\"");

    static ShownList of(String firstPage) {
        Matcher table = Pattern.compile("<thead>(.*?)</thead>", Pattern.DOTALL).matcher(firstPage);
        List<String> headings = new ArrayList<>();
        if (table.find()) {
            HEADING.matcher(table.group(1))
                    .results()
                    .map(head -> text(head.group(1)))
                    .forEach(headings::add);
        }
        ShownList list = new ShownList(headings, new ArrayList<>());
        list.add(firstPage);
        return list;
    }

    /** The rows of one more page. */
    void add(String page) {
        String main = page.substring(page.indexOf("<main"));
        String under = "";
        for (MatchResult part : PART.matcher(main).results().toList()) {
            if (part.group(1) != null) {
                under = text(part.group(1));
            } else {
                String row = part.group(2) == null ? part.group(3) : part.group(2);
                if (!row.contains("scope=\"col\"")) {
                    rows.add(under + " " + text(row));
                }
            }
        }
    }

    /** The address of the page after this one; empty after the last. */
    static String next(String page) {
        Matcher next = NEXT.matcher(page);
        return next.find() ? HtmlUtils.htmlUnescape(next.group(1)) : "";
    }

    static String text(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " "))
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }
}
