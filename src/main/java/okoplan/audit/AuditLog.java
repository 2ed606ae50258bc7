package okoplan.audit;

import java.util.List;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PageKey;
import okoplan.shared.PlanId;
import okoplan.shared.Slice;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of changes of the municipality: all of it for the administrator, what was done to one plan or assignment for the
 * department.
 */
@Service
@Transactional(readOnly = true)
class AuditLog {

    private final AuditQueries queries;
    private final AuditNames names;
    private final AuditWords words;

    AuditLog(AuditQueries queries, AuditNames names, AuditWords words) {
        this.queries = queries;
        this.names = names;
        this.words = words;
    }

    @PreAuthorize(Allowed.ADMIN)
    public Slice<AuditRow> page(AuditFilter filter, @Nullable String after, int limit) {
        return read(filter, after, limit);
    }

    @PreAuthorize(Allowed.ADMIN)
    public List<Option> accounts() {
        return queries.accounts();
    }

    /** The title of the plan, where there is one. */
    @PreAuthorize(Allowed.DEPARTMENT)
    public String planTitle(PlanId plan) {
        return queries.planTitle(plan).orElseThrow(() -> new NotFoundException(plan));
    }

    @PreAuthorize(Allowed.DEPARTMENT)
    public Slice<AuditRow> ofPlan(PlanId plan, @Nullable MeasureId measure, @Nullable String after, int limit) {
        return read(AuditFilter.ofPlan(plan, measure), after, limit);
    }

    @PreAuthorize(Allowed.DEPARTMENT)
    public String assignmentTitle(AssignmentId assignment) {
        return queries.assignmentTitle(assignment).orElseThrow(() -> new NotFoundException(assignment));
    }

    @PreAuthorize(Allowed.DEPARTMENT)
    public Slice<AuditRow> ofAssignment(AssignmentId assignment, @Nullable String after, int limit) {
        return read(AuditFilter.ofAssignment(assignment), after, limit);
    }

    private Slice<AuditRow> read(AuditFilter filter, @Nullable String after, int limit) {
        Slice<AuditEntry> page = queries.page(filter, PageKey.decode(after, AuditQueries.KEY_SIZE), limit);
        AuditNames.Known known = names.of(page.items());
        return page.map(
                entry -> words.row(entry, known, MunicipalityScope.current().zone()));
    }
}
