package okoplan.calendar.phrase;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What several spans together are called. */
final class Kinds {

    private Kinds() {}

    static DeadlineKind of(List<Span> spans) {
        Set<DeadlineKind> kinds = EnumSet.noneOf(DeadlineKind.class);
        spans.forEach(span -> kinds.add(span.kind()));
        if (kinds.size() == 1) {
            DeadlineKind only = kinds.iterator().next();
            return spans.size() == 1
                    ? only
                    : switch (only) {
                        case DATE, DATE_RANGE -> DeadlineKind.DATE_LIST;
                        case MONTH, MONTH_RANGE -> DeadlineKind.MONTH_LIST;
                        default -> only;
                    };
        }
        if (EnumSet.of(DeadlineKind.DATE, DeadlineKind.DATE_RANGE).containsAll(kinds)) {
            return DeadlineKind.DATE_LIST;
        }
        return EnumSet.of(DeadlineKind.MONTH, DeadlineKind.MONTH_RANGE).containsAll(kinds)
                ? DeadlineKind.MONTH_LIST
                : DeadlineKind.COMPOUND;
    }
}
