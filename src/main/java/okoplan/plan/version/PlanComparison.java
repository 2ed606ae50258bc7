package okoplan.plan.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import okoplan.plan.PlanSnapshot;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a plan, in the order of the later one; what it has no more stands where it stood.
 *
 * @param title null when it is the same in both
 * @param period null when it is the same in both
 */
record PlanComparison(@Nullable Cell title, @Nullable Cell period, List<Line> lines) {

    /** What became of a row. Moved to another place alone is no change. */
    enum Kind {
        SAME,
        /** The same in another year. */
        SHIFTED,
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A value in both versions.
     *
     * @param before empty when the row was added
     * @param after empty when the row was removed
     */
    record Cell(String before, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }

        public boolean isEmpty() {
            return before.isEmpty() && after.isEmpty();
        }
    }

    /**
     * A row in both versions.
     *
     * @param key the same in both
     */
    record Line(
            Kind kind,
            boolean heading,
            long key,
            Cell number,
            Cell title,
            Cell deadline,
            Cell dates,
            Cell responsible,
            Cell parties,
            Cell result) {

        public boolean isMeasure() {
            return !heading;
        }

        public boolean isDifferent() {
            return kind != Kind.SAME;
        }

        /** Of the tag that says what became of the row. */
        public String getTone() {
            return switch (kind) {
                case ADDED -> "success";
                case REMOVED -> "danger";
                case CHANGED -> "info";
                case SAME, SHIFTED -> "neutral";
            };
        }

        /** Not counting another year alone. */
        public boolean isChange() {
            return kind != Kind.SAME && kind != Kind.SHIFTED;
        }
    }

    PlanComparison {
        lines = List.copyOf(lines);
    }

    static PlanComparison of(PlanSnapshot before, PlanSnapshot after) {
        return of(before, after, (was, is) -> was);
    }

    /**
     * Two plans of different years.
     *
     * @param shifted what an earlier row is when nothing but the year is another, beside the later one
     */
    static PlanComparison of(PlanSnapshot before, PlanSnapshot after, BinaryOperator<PlanSnapshot.Row> shifted) {
        Map<String, PlanSnapshot.Row> earlier = new HashMap<>();
        before.rows().forEach(row -> earlier.put(key(row), row));
        Set<String> later = new HashSet<>();
        after.rows().forEach(row -> later.add(key(row)));
        Map<String, List<PlanSnapshot.Row>> removed = removed(before, later);
        List<Line> lines = new ArrayList<>();
        removed.getOrDefault("", List.of()).forEach(row -> lines.add(line(row, null, shifted)));
        for (PlanSnapshot.Row row : after.rows()) {
            lines.add(line(earlier.get(key(row)), row, shifted));
            removed.getOrDefault(key(row), List.of()).forEach(gone -> lines.add(line(gone, null, shifted)));
        }
        return new PlanComparison(
                changed(before.title(), after.title()), changed(period(before), period(after)), lines);
    }

    long number(Kind kind) {
        return lines.stream()
                .filter(line -> line.isMeasure() && line.kind() == kind)
                .count();
    }

    public long added() {
        return number(Kind.ADDED);
    }

    public long removed() {
        return number(Kind.REMOVED);
    }

    public long changed() {
        return number(Kind.CHANGED);
    }

    public long shifted() {
        return number(Kind.SHIFTED);
    }

    /** Whether nothing at all differs. */
    public boolean isSame() {
        return title == null && period == null && lines.stream().allMatch(line -> line.kind() == Kind.SAME);
    }

    /** The rows that differ, each measure under the heading it stands under. */
    PlanComparison onlyChanges() {
        return onlyChanges(Set.of());
    }

    /**
     * The same with other measures.
     *
     * @param also keys of measures that are shown although they are the same
     */
    PlanComparison onlyChanges(Set<Long> also) {
        List<Line> shown = new ArrayList<>();
        Line heading = null;
        for (Line line : lines) {
            boolean isShown = line.isChange() || line.isMeasure() && also.contains(line.key());
            if (line.heading()) {
                heading = isShown ? null : line;
            } else if (isShown && heading != null) {
                shown.add(heading);
                heading = null;
            }
            if (isShown) {
                shown.add(line);
            }
        }
        return new PlanComparison(title, period, shown);
    }

    /** What the later version has no more, by the last row before it that it still has; "" for none. */
    private static Map<String, List<PlanSnapshot.Row>> removed(PlanSnapshot before, Set<String> later) {
        Map<String, List<PlanSnapshot.Row>> removed = new HashMap<>();
        String last = "";
        for (PlanSnapshot.Row row : before.rows()) {
            if (later.contains(key(row))) {
                last = key(row);
            } else {
                removed.computeIfAbsent(last, key -> new ArrayList<>()).add(row);
            }
        }
        return removed;
    }

    private static Line line(
            PlanSnapshot.@Nullable Row before,
            PlanSnapshot.@Nullable Row after,
            BinaryOperator<PlanSnapshot.Row> shifted) {
        PlanSnapshot.Row one = Objects.requireNonNull(before == null ? after : before);
        PlanSnapshot.Row other = after == null ? one : after;
        boolean was = before != null;
        boolean is = after != null;
        Kind kind = !was ? Kind.ADDED : !is ? Kind.REMOVED : difference(one, other, shifted);
        return new Line(
                kind,
                one.heading(),
                one.key(),
                cell(one.number(), other.number(), was, is),
                cell(one.title(), other.title(), was, is),
                cell(one.deadline(), other.deadline(), was, is),
                cell(one.dates(), other.dates(), was, is),
                cell(one.responsible(), other.responsible(), was, is),
                cell(String.join(", ", one.parties()), String.join(", ", other.parties()), was, is),
                cell(one.result(), other.result(), was, is));
    }

    private static Kind difference(
            PlanSnapshot.Row before, PlanSnapshot.Row after, BinaryOperator<PlanSnapshot.Row> shifted) {
        if (before.equals(after)) {
            return Kind.SAME;
        }
        return shifted.apply(before, after).equals(after) ? Kind.SHIFTED : Kind.CHANGED;
    }

    private static Cell cell(String one, String other, boolean was, boolean is) {
        return new Cell(was ? one : "", is ? other : "");
    }

    private static @Nullable Cell changed(String before, String after) {
        return before.equals(after) ? null : new Cell(before, after);
    }

    private static String period(PlanSnapshot plan) {
        return RussianDates.range(plan.from(), plan.to());
    }

    /** Sections and measures are counted apart. */
    private static String key(PlanSnapshot.Row row) {
        return (row.heading() ? "s" : "m") + row.key();
    }
}
