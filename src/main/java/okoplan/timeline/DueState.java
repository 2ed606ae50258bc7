package okoplan.timeline;

import java.util.Arrays;
import java.util.List;
import okoplan.execution.ListStatus;

/** What has become of what is due. Each assignment that was not cancelled has exactly one of them. */
enum DueState {
    LATE(ListStatus.OVERDUE, true),
    TO_DO(ListStatus.NOT_LATE, true),
    REPORTED(ListStatus.REPORTED, false),
    DONE(ListStatus.ACCEPTED, false),
    UNDONE(ListStatus.UNDONE, false);

    private final ListStatus list;
    private final boolean owed;

    DueState(ListStatus list, boolean owed) {
        this.list = list;
        this.owed = owed;
    }

    /** The list that shows exactly these. */
    ListStatus list() {
        return list;
    }

    /** Those that are a part of what a list of this status shows. */
    static List<DueState> within(ListStatus shown) {
        return Arrays.stream(values())
                .filter(state -> switch (shown) {
                    case OVERDUE -> state == LATE;
                    case ACTIVE -> state.owed;
                    default -> true;
                })
                .toList();
    }
}
