package okoplan.organization.schoollist;

import java.util.List;
import java.util.Objects;
import okoplan.organization.schoollist.CheckedSchool.Kind;
import okoplan.shared.Sha256;

/**
 * A file beside the municipality's list.
 *
 * @param rows doubts first, then new ones, then changed ones, then those that are as they were
 * @param untouched schools that the file does not mention; nothing happens to them
 */
record ListCheck(List<CheckedSchool> rows, int untouched) {

    ListCheck {
        rows = List.copyOf(rows);
    }

    long count(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    long stored() {
        return rows.stream().filter(CheckedSchool::isStored).count();
    }

    /** The same only while the file means the same for the list that is there. */
    String mark() {
        StringBuilder all = new StringBuilder();
        for (CheckedSchool row : rows) {
            all.append(row.kind())
                    .append('|')
                    .append(Objects.toString(row.school(), ""))
                    .append('|')
                    .append(row.version())
                    .append('|')
                    .append(Objects.toString(row.wanted(), ""))
                    .append('\n');
        }
        return Sha256.hex(all.toString());
    }
}
