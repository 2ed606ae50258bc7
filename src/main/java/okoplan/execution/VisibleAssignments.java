package okoplan.execution;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.EvidenceId;
import okoplan.shared.NotFoundException;
import org.hibernate.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person may not see does not exist for them. */
@Repository
class VisibleAssignments {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    VisibleAssignments(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** Fails unless all of them are visible. */
    void require(Actor actor, Collection<Long> assignments, LocalDate today) {
        AssignmentCondition condition = AssignmentCondition.visibleTo(actor, today);
        List<Long> wanted = assignments.stream().distinct().toList();
        int visible = jdbc.sql("select count(*) from assignment a where a.id = any(:wanted) and " + condition.sql())
                .params(condition.params())
                .param("wanted", wanted.toArray(Long[]::new))
                .query(Integer.class)
                .single();
        if (wanted.isEmpty() || visible < wanted.size()) {
            throw new NotFoundException(assignments);
        }
    }

    /**
     * Fails unless all of them are visible. They are locked in the order of ids, so that two who lock several of the same wait for
     * each other in turn, and read after that: they are as they stand.
     */
    List<Assignment> lock(Actor actor, Collection<Long> assignments, LocalDate today) {
        AssignmentCondition condition = AssignmentCondition.visibleTo(actor, today);
        List<Long> wanted = assignments.stream().distinct().toList();
        List<Long> locked = jdbc.sql("select a.id from assignment a where a.id = any(:wanted) and " + condition.sql()
                        + " order by a.id for no key update of a")
                .params(condition.params())
                .param("wanted", wanted.toArray(Long[]::new))
                .query(Long.class)
                .list();
        if (wanted.isEmpty() || locked.size() < wanted.size()) {
            throw new NotFoundException(assignments);
        }
        return entities.unwrap(Session.class).findMultiple(Assignment.class, locked);
    }

    /** Fails unless all of these reports are on visible assignments. */
    void requireReports(Actor actor, Long[] reports, LocalDate today) {
        AssignmentCondition condition = AssignmentCondition.visibleTo(actor, today);
        int visible = jdbc.sql("""
                        select count(*) from report t join assignment a on a.id = t.assignment_id
                        where t.id = any(:reports) and
                        """ + condition.sql())
                .params(condition.params())
                .param("reports", reports)
                .query(Integer.class)
                .single();
        if (visible < reports.length) {
            throw new NotFoundException(Arrays.toString(reports));
        }
    }

    /** Fails unless a report, request or confirmation with this evidence is visible, or it waits in a draft of this person. */
    void requireWith(Actor actor, EvidenceId evidence, LocalDate today) {
        AssignmentCondition condition = AssignmentCondition.visibleTo(actor, today);
        boolean visible = jdbc.sql("""
                        select exists (
                            select 1
                            from report_evidence re
                            join report r on r.id = re.report_id
                            join assignment a on a.id = r.assignment_id
                            where re.evidence_id = :evidence and
                        """ + condition.sql() + """
                        ) or exists (
                            select 1
                            from extension_evidence xe
                            join extension x on x.id = xe.extension_id
                            join assignment a on a.id = x.assignment_id
                            where xe.evidence_id = :evidence and
                        """ + condition.sql() + """
                        ) or exists (
                            select 1
                            from confirmation_evidence ce
                            join confirmation c on c.id = ce.confirmation_id
                            join assignment a on a.id = c.assignment_id
                            where ce.evidence_id = :evidence and
                        """ + condition.sql() + """
                        ) or exists (
                            select 1 from report_draft_evidence d
                            where d.evidence_id = :evidence and d.account_id = :account)
                        """)
                .params(condition.params())
                .param("evidence", evidence.value())
                .param("account", actor.account().value())
                .query(Boolean.class)
                .single();
        if (!visible) {
            throw new NotFoundException(evidence);
        }
    }

    /** Fails unless all of these requests are for visible assignments. */
    void requireExtensions(Actor actor, Long[] extensions, LocalDate today) {
        AssignmentCondition condition = AssignmentCondition.visibleTo(actor, today);
        int visible = jdbc.sql("""
                        select count(*) from extension x join assignment a on a.id = x.assignment_id
                        where x.id = any(:extensions) and
                        """ + condition.sql())
                .params(condition.params())
                .param("extensions", extensions)
                .query(Integer.class)
                .single();
        if (extensions.length == 0 || visible < extensions.length) {
            throw new NotFoundException(Arrays.toString(extensions));
        }
    }
}
