package okoplan.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the rows of a report stand for. */
enum Grouping {
    PLAN("plan_id"),
    SECTION("plan_id", "section_id"),
    SCHOOL("school_id"),
    EXECUTOR("school_id", "organization_id", "person_id"),
    MONTH;

    private final List<String> columns;

    Grouping(String... columns) {
        this.columns = List.of(columns);
    }

    /** The one named so in an address; by plan where it is none. */
    static Grouping of(String parameter) {
        return Arrays.stream(values())
                .filter(each -> each.parameter().equals(parameter))
                .findFirst()
                .orElse(PLAN);
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether rows differ by this column of the query. */
    boolean has(String column) {
        return columns.contains(column);
    }
}
