package okoplan.oversight;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import okoplan.oversight.OversightFilter.Part;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.view.Bar;
import okoplan.shared.view.HeatCell;
import okoplan.shared.view.HeatRow;
import okoplan.shared.view.Link;

/** Sorts the numbers of one query into the tables of the dashboard, each cut to what can be taken in unless asked in full. */
class OverdueTables {

    private final List<OverdueCount> counts;
    private final ListLinks links;
    private final OversightFilter filter;

    OverdueTables(List<OverdueCount> counts, ListLinks links, OversightFilter filter) {
        this.counts = List.copyOf(counts);
        this.links = links;
        this.filter = filter;
    }

    long total() {
        return amount(count -> count.age() == null
                && count.plan() == null
                && count.school() == null
                && count.organization() == null
                && count.person() == null);
    }

    long ofAge(OverdueAge age) {
        return amount(count -> count.age() == age);
    }

    Ranking schools() {
        return ranking(
                schoolCounts(),
                Part.schools,
                count -> new Bar(
                        Objects.requireNonNull(count.schoolName()),
                        count.amount(),
                        links.overdueOf(Objects.requireNonNull(count.school()))));
    }

    Ranking plans() {
        return ranking(
                planCounts(),
                Part.plans,
                count -> new Bar(
                        Objects.requireNonNull(count.planTitle()),
                        count.amount(),
                        links.overdueOf(Objects.requireNonNull(count.plan()))));
    }

    /** Organisations and persons; schools have a table of their own. */
    Ranking executors() {
        return ranking(
                counts.stream()
                        .filter(count -> count.organization() != null || count.person() != null)
                        .toList(),
                Part.executors,
                count -> count.person() != null
                        ? new Bar(
                                Objects.requireNonNull(count.personName()),
                                count.amount(),
                                links.overdueOf(count.person()))
                        : new Bar(
                                Objects.requireNonNull(count.organizationName()),
                                count.amount(),
                                links.overdueOf(Objects.requireNonNull(count.organization()))));
    }

    Matrix matrix() {
        List<OverdueCount> schools = schoolCounts();
        Map<Cell, Long> cells = new HashMap<>();
        counts.stream()
                .filter(count -> count.school() != null && count.plan() != null)
                .forEach(count -> cells.put(
                        new Cell(Objects.requireNonNull(count.school()), Objects.requireNonNull(count.plan())),
                        count.amount()));
        List<OverdueCount> plans =
                planCounts().stream().filter(OverdueCount::ofSchools).toList();
        boolean full = filter.getFull().contains(Part.matrix);
        List<OverdueCount> rows = first(schools, full ? Integer.MAX_VALUE : Matrix.FIRST_SCHOOLS);
        List<OverdueCount> columns = first(plans, full ? Integer.MAX_VALUE : Matrix.FIRST_PLANS);
        int allSchools =
                schools.stream().findFirst().map(OverdueCount::totalOfSchools).orElse(0);
        int allPlans =
                plans.stream().findFirst().map(OverdueCount::totalOfSchools).orElse(0);
        boolean cut = rows.size() < allSchools || columns.size() < allPlans;
        List<Link> headings = columns.stream()
                .map(plan -> new Link(
                        Objects.requireNonNull(plan.planTitle()), links.overdueOf(Objects.requireNonNull(plan.plan()))))
                .toList();
        return new Matrix(
                headings,
                rows.stream()
                        .map(school -> row(school, columns, headings, cells))
                        .toList(),
                cells.values().stream().max(Comparator.naturalOrder()).orElse(1L),
                allSchools,
                allPlans,
                cut ? filter.addressWith(Part.matrix) : null);
    }

    private HeatRow row(OverdueCount school, List<OverdueCount> columns, List<Link> headings, Map<Cell, Long> cells) {
        SchoolId id = Objects.requireNonNull(school.school());
        String name = Objects.requireNonNull(school.schoolName());
        return new HeatRow(
                name,
                links.overdueOf(id),
                school.amount(),
                IntStream.range(0, columns.size())
                        .mapToObj(at -> cell(
                                name + ", " + headings.get(at).label(),
                                new Cell(
                                        id,
                                        Objects.requireNonNull(columns.get(at).plan())),
                                cells))
                        .toList());
    }

    /** Where nothing is overdue there is no list to look at. */
    private HeatCell cell(String name, Cell of, Map<Cell, Long> cells) {
        Long amount = cells.get(of);
        return new HeatCell(name, amount, amount == null ? null : links.overdueOf(of.school(), of.plan()));
    }

    private List<OverdueCount> schoolCounts() {
        return counts.stream()
                .filter(count -> count.school() != null && count.plan() == null)
                .toList();
    }

    private List<OverdueCount> planCounts() {
        return counts.stream()
                .filter(count -> count.plan() != null && count.school() == null)
                .toList();
    }

    private Ranking ranking(List<OverdueCount> of, Part part, Function<OverdueCount, Bar> bar) {
        return Ranking.of(
                first(of, filter.getFull().contains(part) ? Integer.MAX_VALUE : Ranking.FIRST).stream()
                        .map(bar)
                        .toList(),
                of.stream().findFirst().map(OverdueCount::total).orElse(0),
                filter.addressWith(part));
    }

    private long amount(Predicate<OverdueCount> which) {
        return counts.stream().filter(which).mapToLong(OverdueCount::amount).sum();
    }

    private static <T> List<T> first(List<T> all, int limit) {
        return all.size() <= limit ? all : all.subList(0, limit);
    }

    private record Cell(SchoolId school, PlanId plan) {}
}
