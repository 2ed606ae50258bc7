package okoplan.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A line of {@code access/rights.tsv}.
 *
 * @param address method and path as mapped, with the query that names a subject there
 * @param subject what the placeholders in address and parameters stand for
 * @param expected what the table says
 * @param parameters of the request
 */
record RightsRow(String address, Subject subject, Map<Visit, String> expected, String parameters) {

    static final String LET_THROUGH = "+";
    static final String REFUSED = "-";

    /** Let through on what the visitor has made, refused on what somebody else has. */
    static final String MINE = "mine";

    private static final Pattern TAB = Pattern.compile("\t");

    static List<RightsRow> all() {
        try {
            return new ClassPathResource("access/rights.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("address"))
                    .map(RightsRow::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RightsRow of(String line) {
        String[] cells = TAB.split(line, -1);
        Map<Visit, String> expected = new EnumMap<>(Visit.class);
        int column = 2;
        for (Visit visit : Visit.values()) {
            expected.put(visit, cells[column]);
            column++;
        }
        return new RightsRow(
                cells[0],
                Subject.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                expected,
                cells[column].replace("\\t", "\t"));
    }

    String method() {
        return address.substring(0, address.indexOf(' '));
    }

    String path() {
        return address.substring(address.indexOf(' ') + 1);
    }

    /** Method and path without the query. */
    String mapping() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    String expectedOf(Visit visit) {
        return Objects.requireNonNull(expected.get(visit));
    }

    /** Who acts on whose things: the columns of the table. */
    enum Visit {
        ADMIN,
        HEAD,
        STAFF,
        DIRECTOR,
        DIRECTOR_ON_MUNICIPAL,
        DIRECTOR_ON_OTHER_SCHOOL
    }

    /** What an address is about. */
    enum Subject {
        PUBLIC,
        NONE,
        DRAFT,
        APPROVED,
        CLOSED,
        NEXT,
        CHECK,
        ASSIGNMENT,
        REPORTED,
        EXTENSION,
        ASKED,
        EVIDENCE,
        INBOX,
        SCHOOL,
        ORGANIZATION,
        PERSON,
        GROUP,
        ACCOUNT,
        TRANSFER,
        EVENT,
        REMOVED,
        REMOVED_PLAN,
        REMOVED_EVENT,
        REMOVED_TRANSFER
    }
}
