package okoplan.execution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okoplan.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many assignments there are of each status, from the kept numbers: what that costs does not grow with the assignments.
 * The database keeps them in step by triggers, whoever writes.
 */
@Repository
public class KeptCounts {

    private static final String OWED = "a.status in ('OPEN', 'RETURNED')";

    private final JdbcClient jdbc;

    KeptCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether they tell what this filter chooses for this person: the whole municipality, or plans of it. */
    public static boolean cover(Actor actor, AssignmentFilter filter) {
        return actor.isDepartment()
                && filter.equals(AssignmentFilter.of(filter.status())
                        .with(filter.plan())
                        .withPlansOf(filter.year(), filter.mine()));
    }

    /** @param condition of assignments, narrowed by nothing but their plans */
    Map<ListStatus, Long> counts(AssignmentCondition condition, List<ListStatus> wanted) {
        String columns = wanted.stream()
                .map(status ->
                        "coalesce(sum(a.amount) filter (where " + condition(status) + "), 0) as " + status.name())
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns + " from assignment_count a where " + condition.sql())
                .params(condition.params())
                .query((rs, n) -> {
                    Map<ListStatus, Long> counts = new EnumMap<>(ListStatus.class);
                    for (ListStatus status : wanted) {
                        counts.put(status, rs.getLong(status.name()));
                    }
                    return counts;
                })
                .single();
    }

    /**
     * The same as {@link ListStatus#condition()} where {@code a} is a kept number; of what is overdue without extensions only
     * what is overdue with them, of what is carried over only what the next plan has taken, and of what is to be done within the whole
     * period, or was left when a plan was closed, nothing.
     */
    public static String condition(ListStatus status) {
        return switch (status) {
            case ACTIVE -> OWED;
            case OVERDUE, OVERDUE_UNEXTENDED -> "a.late";
            case SOON -> OWED + " and a.timing = 'DATED' and not a.late and a.day between :today and :soon";
            case LATER -> OWED + " and a.timing = 'DATED' and not a.late and a.day > :soon";
            case UNDATED -> OWED + " and a.timing = 'UNDATED'";
            case ONGOING -> OWED + " and a.timing in ('CONTINUOUS', 'ON_DEMAND')";
            case TO_CONFIRM -> OWED + " and a.timing = 'CONTINUOUS' and a.day <= :soon";
            case UNCONFIRMED -> OWED + " and a.timing = 'CONTINUOUS' and a.day < :today";
            case WITHIN_PERIOD, LEFT_AT_CLOSING -> "false";
            case REVIEW_LATE -> "a.status = 'REPORTED' and a.day < :today";
            case NOT_LATE -> OWED + " and not a.late";
            case CARRIED -> "a.status = 'CARRIED'";
            case OPEN, RETURNED, REPORTED, ACCEPTED, CANCELLED, ENDED, NOT_CANCELLED, NOT_DONE, UNDONE ->
                status.condition();
            case ALL -> "true";
        };
    }
}
