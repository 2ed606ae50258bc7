package okoplan.plan;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.plan.responsible.Match;
import okoplan.plan.responsible.Party;
import okoplan.plan.responsible.ResponsibleMatcher;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MeasureId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Today;
import okoplan.shared.submission.Submissions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes plans, changes their title and period while they are drafts, and throws drafts away. */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class PlanDrafts {

    private final PlanRepository plans;
    private final MeasureRepository measures;
    private final PlanAccess access;
    private final PlanRemoval removal;
    private final RowRemovals removals;
    private final MeasureDetails details;
    private final RowOrder order;
    private final DeadlineReader deadlines;
    private final ExecutorLookup executors;
    private final EntityManager entities;
    private final Submissions submissions;
    private final Today today;

    PlanDrafts(
            PlanRepository plans,
            MeasureRepository measures,
            PlanAccess access,
            PlanRemoval removal,
            RowRemovals removals,
            MeasureDetails details,
            RowOrder order,
            DeadlineReader deadlines,
            ExecutorLookup executors,
            EntityManager entities,
            Submissions submissions,
            Today today) {
        this.plans = plans;
        this.measures = measures;
        this.access = access;
        this.removal = removal;
        this.removals = removals;
        this.details = details;
        this.order = order;
        this.deadlines = deadlines;
        this.executors = executors;
        this.entities = entities;
        this.submissions = submissions;
        this.today = today;
    }

    /** The department makes municipal plans; a director makes plans of the own school. */
    @Transactional
    public PlanId create(Actor actor, NewPlan plan) {
        SchoolId school = plan.school();
        if (plan.level() == PlanLevel.SCHOOL && actor.is(Role.DIRECTOR) && !Objects.equals(school, actor.school())) {
            throw new NotFoundException(String.valueOf(school));
        }
        PlanAccess.require(PlanAccess.mayEdit(actor, plan.level(), school));
        submissions.claim();
        return plans.save(new Plan(plan.title(), plan.level(), school, plan.period(), actor.account(), today.instant()))
                .id();
    }

    /** Changes title and period; when the period changes, all phrases that nobody has overridden are read anew in it. */
    @Transactional
    public void change(Actor actor, PlanId id, int version, PlanHeaderChange change) {
        Plan plan = access.draftToEdit(actor, id);
        if (plan.version() != version) {
            throw new StaleVersionException(id);
        }
        boolean moved = !plan.period().equals(change.period());
        plan.change(change.title(), change.period());
        if (moved) {
            readAllAgain(plan);
        }
    }

    /**
     * Matches anew the responsible phrases that name somebody unknown: who was missing may have been added since.
     *
     * @return in how many rows more was found
     */
    @Transactional
    public int matchAgain(Actor actor, PlanId id) {
        Plan plan = access.draftToEdit(actor, id);
        ResponsibleMatcher matcher = executors.matcher(plan.school());
        Map<MeasureId, List<Party>> parties = new LinkedHashMap<>();
        for (Measure measure : measures.findAll(id.value())) {
            if (measure.hasUnmatched()) {
                Match match = matcher.match(measure.responsibleText());
                if (measure.matchedFurther(match)) {
                    parties.put(measure.id(), match.parties());
                }
            }
        }
        entities.flush();
        details.replaceParties(parties);
        return parties.size();
    }

    /** Throws a draft away with all its rows; answers with the key to {@link #restore take it back} by. */
    @Transactional
    public long delete(Actor actor, PlanId id) {
        Plan plan = access.draftToEdit(actor, id);
        long kept = removals.keep(
                actor,
                plan,
                measures.findAll(id.value()).stream()
                        .map(measure -> measure.id().value())
                        .toList());
        removal.removeRows(id);
        plans.delete(plan);
        return kept;
    }

    /** Takes back a draft that the same person has thrown away. */
    @Transactional
    public PlanId restore(Actor actor, long removed) {
        return removals.putBackPlan(actor, removed);
    }

    private void readAllAgain(Plan plan) {
        DeadlineReader.Session session = deadlines.open();
        RowOrder.Hints hints = order.hints(plan.id());
        Map<MeasureId, List<DeadlineWindow>> windows = new LinkedHashMap<>();
        for (Measure measure : measures.findAll(plan.id().value())) {
            if (!measure.isDeadlineOverridden()) {
                DeadlineReading reading =
                        session.read(measure.deadlinePhrase(), plan.period(), hints.at(measure.position()));
                measure.follow(reading);
                windows.put(measure.id(), DeadlineReader.windows(reading));
            }
        }
        entities.flush();
        details.replaceWindows(windows);
    }
}
