package okoplan.organization.schoollist;

import java.util.List;
import okoplan.organization.SchoolDetails;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file beside what is there.
 *
 * @param school whom it is about, null when it is new or in doubt
 * @param version of that school
 * @param wanted what will be stored, null when in doubt
 * @param changes of a school that is there
 * @param doubt key of the words that say why the line is left out, null when it is not
 */
record CheckedSchool(
        ListedSchool listed,
        Kind kind,
        @Nullable SchoolId school,
        int version,
        @Nullable SchoolDetails wanted,
        List<Change> changes,
        @Nullable String doubt) {

    enum Kind {
        DOUBT,
        NEW,
        CHANGED,
        SAME
    }

    /** @param label key of the field's name */
    record Change(String label, String before, String after) {}

    static CheckedSchool doubtful(ListedSchool listed, String doubt) {
        return new CheckedSchool(listed, Kind.DOUBT, null, 0, null, List.of(), doubt);
    }

    boolean isStored() {
        return kind == Kind.NEW || kind == Kind.CHANGED;
    }
}
