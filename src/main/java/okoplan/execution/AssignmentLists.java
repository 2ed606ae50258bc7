package okoplan.execution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import okoplan.shared.Today;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of assignments as the person may see them, in a fixed number of queries. */
@Service
@PreAuthorize(Allowed.SIGNED_IN)
@Transactional(readOnly = true)
class AssignmentLists {

    /**
     * What the page lets choose from.
     *
     * @param schools empty for those who see one school only, as are the executors
     */
    record Choices(List<Option> plans, List<Option> schools, List<Option> executors) {}

    private static final int KEY_SIZE = 3;

    private final AssignmentQueries queries;
    private final KeptCounts kept;
    private final Today today;

    AssignmentLists(AssignmentQueries queries, KeptCounts kept, Today today) {
        this.queries = queries;
        this.kept = kept;
        this.today = today;
    }

    Slice<AssignmentRow> page(Actor actor, AssignmentFilter filter, @Nullable String after, int limit) {
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
        List<ListStatus> wanted = List.of(ListStatus.values());
        if (!KeptCounts.cover(actor, filter)) {
            return queries.counts(condition, wanted);
        }
        Map<ListStatus, Long> counts = kept.counts(condition, wanted);
        if (filter.status() == ListStatus.OVERDUE_UNEXTENDED) {
            counts.merge(ListStatus.OVERDUE_UNEXTENDED, queries.onTimeByExtension(condition), Long::sum);
        }
        return counts;
    }

    Choices choices(Actor actor) {
        Map<AssignmentQueries.ChoiceKind, List<Option>> byKind =
                queries.choices(actor.municipality().value(), actor.limitedToSchool(), actor.isDepartment()).stream()
                        .collect(Collectors.groupingBy(
                                AssignmentQueries.Choice::kind,
                                Collectors.mapping(AssignmentQueries.Choice::option, Collectors.toList())));
        return new Choices(
                byKind.getOrDefault(AssignmentQueries.ChoiceKind.PLAN, List.of()),
                byKind.getOrDefault(AssignmentQueries.ChoiceKind.SCHOOL, List.of()),
                byKind.getOrDefault(AssignmentQueries.ChoiceKind.EXECUTOR, List.of()));
    }

    /** Fails where the filter names a plan or school that does not exist for the person. */
    void requireKnown(Actor actor, AssignmentFilter filter) {
        boolean named = filter.plan() != null || filter.school() != null;
        if (named && !queries.exist(actor, filter)) {
            throw new NotFoundException(filter.parameters());
        }
    }
}
