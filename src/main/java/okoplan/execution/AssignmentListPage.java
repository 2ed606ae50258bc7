package okoplan.execution;

import java.util.List;
import java.util.Map;
import okoplan.shared.view.Link;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;

/**
 * The page of the list.
 *
 * @param total how many the whole list has
 * @param carried parameters of the address that the filter on the page has no field for
 * @param next address of the next page
 * @param first address of the first page
 * @param several several can be chosen to be reported together
 */
record AssignmentListPage(
        List<Tab> tabs,
        List<Part> parts,
        long total,
        AssignmentChoices.Choices choices,
        List<Option> statuses,
        List<Option> lateBands,
        List<Link> chips,
        Map<String, String> carried,
        int number,
        @Nullable String next,
        String first,
        boolean department,
        boolean several,
        boolean confirmable) {

    /** A part of the work with its count; the whole list is one of them or a part of one. */
    record Tab(String label, long count, String url, boolean current) {}

    /**
     * Rows under one heading.
     *
     * @param heading key of the heading; null where the list has no sections
     * @param total how many the section has on all pages; null where that is not counted
     */
    record Part(@Nullable String heading, @Nullable Long total, List<AssignmentRow> rows) {}

    public int shown() {
        return parts.stream().mapToInt(part -> part.rows().size()).sum();
    }
}
