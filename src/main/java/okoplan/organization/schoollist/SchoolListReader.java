package okoplan.organization.schoollist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Finds the schools in a table: by the names of its columns, in whatever order, under whatever stands above them. */
final class SchoolListReader {

    /** Letterheads and titles above the table. */
    private static final int MOST_ABOVE = 30;

    private SchoolListReader() {}

    /** @param passedOver headings of the columns that say nothing to the application */
    record ReadList(List<ListedSchool> schools, List<String> passedOver) {}

    static ReadList read(byte[] content) {
        for (List<List<String>> sheet : TableFile.read(content)) {
            for (int at = 0; at < Math.min(sheet.size(), MOST_ABOVE); at++) {
                Optional<Map<SchoolListColumn, Integer>> columns = columns(sheet.get(at));
                if (columns.isPresent()) {
                    return read(sheet, at, columns.get());
                }
            }
        }
        throw new RuleViolationException(
                "organization.school-list.no-columns",
                SchoolListColumn.NAME.heading(),
                SchoolListColumn.SHORT_NAME.heading());
    }

    private static ReadList read(List<List<String>> sheet, int heads, Map<SchoolListColumn, Integer> columns) {
        if (!columns.containsKey(SchoolListColumn.SHORT_NAME)) {
            throw new RuleViolationException(
                    "organization.school-list.missing-column", SchoolListColumn.SHORT_NAME.heading());
        }
        List<ListedSchool> schools = new ArrayList<>();
        for (int at = heads + 1; at < sheet.size(); at++) {
            List<String> row = sheet.get(at);
            ListedSchool school = new ListedSchool(
                    at + 1,
                    cell(row, columns.get(SchoolListColumn.POSITION)),
                    cell(row, columns.get(SchoolListColumn.NAME)),
                    cell(row, columns.get(SchoolListColumn.SHORT_NAME)),
                    cell(row, columns.get(SchoolListColumn.FEDERAL_LOGIN)));
            if (!(school.name() + school.shortName() + school.federalLogin()).isEmpty()) {
                schools.add(school);
            }
        }
        if (schools.isEmpty()) {
            throw new RuleViolationException("organization.school-list.no-rows");
        }
        return new ReadList(
                schools,
                sheet.get(heads).stream()
                        .filter(heading -> !heading.isEmpty()
                                && SchoolListColumn.headed(heading).isEmpty())
                        .toList());
    }

    /** A row is that of the headings when one of them is the name. */
    private static Optional<Map<SchoolListColumn, Integer>> columns(List<String> row) {
        Map<SchoolListColumn, Integer> columns = new EnumMap<>(SchoolListColumn.class);
        List<String> twice = new ArrayList<>();
        for (int at = 0; at < row.size(); at++) {
            Optional<SchoolListColumn> column = SchoolListColumn.headed(row.get(at));
            if (column.isPresent() && columns.putIfAbsent(column.get(), at) != null) {
                twice.add(row.get(at));
            }
        }
        if (!columns.containsKey(SchoolListColumn.NAME)) {
            return Optional.empty();
        }
        if (!twice.isEmpty()) {
            throw new RuleViolationException(
                    "organization.school-list.column-twice",
                    twice.stream().map(heading -> "«" + heading + "»").collect(Collectors.joining(", ")));
        }
        return Optional.of(columns);
    }

    private static String cell(List<String> row, @Nullable Integer column) {
        return column == null || column >= row.size() ? "" : row.get(column);
    }
}
