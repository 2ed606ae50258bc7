package okoplan.plan;

import java.time.LocalDate;
import java.util.List;
import okoplan.shared.DateRange;

/**
 * A plan as it stood at some moment, with all names as they were then, so that it can be shown and compared however things
 * are called later. Kept as JSON.
 */
public record PlanSnapshot(String title, LocalDate from, LocalDate to, List<Row> rows) {

    /**
     * A row.
     *
     * @param heading of a section instead of a measure; then only number and title say something
     * @param key the same in all versions in which the row stands, a measure's or a section's id
     * @param deadline the phrase as written
     * @param dates what it was read as, or given by hand, in words
     * @param parties by name, in their order
     */
    public record Row(
            boolean heading,
            long key,
            String number,
            String title,
            String deadline,
            String dates,
            String responsible,
            List<String> parties,
            String result) {

        public Row {
            parties = List.copyOf(parties);
        }
    }

    public PlanSnapshot {
        rows = List.copyOf(rows);
    }

    public DateRange period() {
        return new DateRange(from, to);
    }

    /** How many measures it has. */
    public long measures() {
        return rows.stream().filter(row -> !row.heading()).count();
    }
}
