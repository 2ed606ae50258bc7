package okoplan.execution;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of assignments as the person may see them, in a fixed number of queries. */
@Service
@PreAuthorize(Allowed.SIGNED_IN)
@Transactional(readOnly = true)
public class AssignmentLists {

    private static final int KEY_SIZE = 3;

    private final AssignmentQueries queries;
    private final KeptCounts kept;
    private final Today today;

    AssignmentLists(AssignmentQueries queries, KeptCounts kept, Today today) {
        this.queries = queries;
        this.kept = kept;
        this.today = today;
    }

    /** One page of the list. */
    public Slice<AssignmentRow> page(Actor actor, AssignmentFilter filter, @Nullable String after, int limit) {
        return queries.page(
                AssignmentCondition.of(actor, today.date(), filter),
                filter.status().sections(),
                PageKey.decode(after, KEY_SIZE),
                limit);
    }

    /**
     * These assignments, by due date.
     *
     * @throws NotFoundException when one of them is none that the person may see
     */
    List<AssignmentRow> some(Actor actor, Set<AssignmentId> ids) {
        AssignmentCondition condition =
                AssignmentCondition.visibleTo(actor, today.date()).among(ids);
        List<AssignmentRow> rows =
                queries.page(condition, ListSection.BY_DATE, null, ids.size()).items();
        if (rows.size() < ids.size()) {
            throw new NotFoundException(ids);
        }
        return rows;
    }

    Map<ListStatus, Long> counts(Actor actor, AssignmentFilter filter) {
        AssignmentCondition condition = AssignmentCondition.whateverStatus(actor, today.date(), filter);
        List<ListStatus> wanted = Arrays.stream(ListStatus.values())
                .filter(status -> status.isCheap() || status == filter.status())
                .toList();
        if (!KeptCounts.cover(actor, filter)) {
            return queries.counts(condition, wanted);
        }
        Map<ListStatus, Long> counts = kept.counts(condition, wanted);
        if (filter.status() == ListStatus.OVERDUE_UNEXTENDED) {
            counts.merge(ListStatus.OVERDUE_UNEXTENDED, queries.onTimeByExtension(condition), Long::sum);
        }
        if (filter.status() == ListStatus.CARRIED || filter.status() == ListStatus.LEFT_AT_CLOSING) {
            counts.putAll(queries.counts(condition, List.of(filter.status())));
        }
        if (filter.status() == ListStatus.WITHIN_PERIOD) {
            counts.put(ListStatus.WITHIN_PERIOD, queries.withinPeriod(condition));
        }
        return counts;
    }
}
