package okoplan.plan;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins amendments and says what they will do. A plan in force is changed in a working copy, which is a draft in every other respect; there is one at
 * a time, and throwing it away leaves the plan as it is.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class Amendments {

    private final PlanAccess access;
    private final PlanRepository plans;
    private final SectionRepository sections;
    private final MeasureRepository measures;
    private final RowOrder order;
    private final PlanViews views;
    private final AmendmentApproval approval;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Today today;

    Amendments(
            PlanAccess access,
            PlanRepository plans,
            SectionRepository sections,
            MeasureRepository measures,
            RowOrder order,
            PlanViews views,
            AmendmentApproval approval,
            EntityManager entities,
            JdbcClient jdbc,
            Today today) {
        this.access = access;
        this.plans = plans;
        this.sections = sections;
        this.measures = measures;
        this.order = order;
        this.views = views;
        this.approval = approval;
        this.entities = entities;
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * The working copy of the plan; made if there is none yet.
     *
     * @throws RuleViolationException when the plan is a draft, which needs no amendment
     */
    @Transactional
    public PlanId begin(Actor actor, PlanId id) {
        Plan plan = access.toEdit(actor, id);
        if (plan.isDraft()) {
            throw new RuleViolationException("plan.amendment.draft");
        }
        Optional<Long> begun = plans.findAmendment(id.value());
        if (begun.isPresent()) {
            return new PlanId(begun.get());
        }
        Plan copy = plans.save(Plan.amendment(plan, actor.account(), today.instant()));
        sections.findAll(id.value()).forEach(section -> sections.save(section.copyFor(copy.id())));
        measures.findAll(id.value()).forEach(measure -> measures.save(measure.copyFor(copy.id())));
        entities.flush();
        copyDetails(copy.id());
        order.deriveSections(copy.id());
        return copy.id();
    }

    /** How many assignments approval of the working copy is going to touch. */
    @Transactional(readOnly = true)
    public AmendmentEffect effect(Actor actor, PlanId copy) {
        views.header(actor, copy);
        return approval.effect(copy);
    }

    /** The plan that has taken over what was a working copy: for pages of it that are still open. */
    @Transactional(readOnly = true)
    Optional<PlanId> takenOver(Actor actor, PlanId copy) {
        return jdbc.sql("select plan_id from plan_version where municipality_id = :municipality and copy_id = :copy")
                .param("municipality", MunicipalityScope.current().id().value())
                .param("copy", copy.value())
                .query(Long.class)
                .optional()
                .map(PlanId::new)
                .filter(plan -> views.isVisible(actor, plan));
    }

    private void copyDetails(PlanId copy) {
        run("""
                insert into deadline_window (municipality_id, measure_id, position, starts_on, due_on)
                select m.municipality_id, m.id, w.position, w.starts_on, w.due_on
                from measure m
                join deadline_window w on w.municipality_id = m.municipality_id and w.measure_id = m.origin_measure_id
                where m.municipality_id = :municipality and m.plan_id = :copy
                """, copy);
        run("""
                insert into responsible_party (municipality_id, measure_id, position, kind, person_id, organization_id,
                                               school_id, school_group_id)
                select m.municipality_id, m.id, r.position, r.kind, r.person_id, r.organization_id, r.school_id,
                       r.school_group_id
                from measure m
                join responsible_party r on r.municipality_id = m.municipality_id and r.measure_id = m.origin_measure_id
                where m.municipality_id = :municipality and m.plan_id = :copy
                """, copy);
    }

    private void run(String sql, PlanId copy) {
        jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("copy", copy.value())
                .update();
    }
}
