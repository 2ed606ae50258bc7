package okoplan.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.RowPosition;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What phrases would be read as in a plan, while they are being typed; stores nothing. */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional(readOnly = true)
public class PlanReadings {

    private static final int SUGGESTIONS = 12;

    private final PlanViews plans;
    private final RowOrder order;
    private final DeadlineReader deadlines;
    private final DeadlineWording wording;
    private final ExecutorLookup executors;

    PlanReadings(
            PlanViews plans,
            RowOrder order,
            DeadlineReader deadlines,
            DeadlineWording wording,
            ExecutorLookup executors) {
        this.plans = plans;
        this.order = order;
        this.deadlines = deadlines;
        this.wording = wording;
        this.executors = executors;
    }

    /**
     * Reads a phrase for a row.
     *
     * @param row null for a row that is not there yet
     */
    public DeadlineView deadline(Actor actor, PlanId id, @Nullable RowId row, String phrase) {
        PlanHeader plan = plans.header(actor, id);
        RowPosition position = row == null ? RowPosition.UNKNOWN : order.hint(id, row);
        return wording.view(phrase, deadlines.open().read(phrase, plan.period(), position));
    }

    /** The plan that something is typed into; whoever may never edit it is refused. */
    public PlanHeader editable(Actor actor, PlanId id) {
        PlanHeader plan = plans.header(actor, id);
        PlanAccess.require(PlanAccess.mayEdit(actor, plan.level(), plan.school()));
        return plan;
    }

    /**
     * The plan that something is to be typed into, before a page with an empty form is shown.
     *
     * @throws RuleViolationException when the plan is approved: what is typed could not be saved
     */
    public PlanHeader open(Actor actor, PlanId id) {
        PlanHeader plan = editable(actor, id);
        if (!plan.isDraft()) {
            throw new RuleViolationException("plan.approved-is-read-only");
        }
        return plan;
    }

    /** Reads many phrases, each for itself. */
    public List<DeadlineView> deadlines(Actor actor, PlanId id, List<String> phrases) {
        PlanHeader plan = plans.header(actor, id);
        DeadlineReader.Session session = deadlines.open();
        return phrases.stream()
                .map(phrase -> wording.view(phrase, session.read(phrase, plan.period(), RowPosition.UNKNOWN)))
                .toList();
    }

    /** Tells whether words can be read as a deadline in this plan. */
    public Predicate<String> isDeadline(Actor actor, PlanId id) {
        PlanHeader plan = plans.header(actor, id);
        DeadlineReader.Session session = deadlines.open();
        return phrase -> {
            DeadlineKind kind =
                    session.read(phrase, plan.period(), RowPosition.UNKNOWN).kind();
            return kind != DeadlineKind.UNKNOWN && kind != DeadlineKind.NONE;
        };
    }

    /** Who is meant by a responsible phrase. */
    public ResponsibleView responsible(Actor actor, PlanId id, String text) {
        return responsibles(actor, id).read(text);
    }

    /** Everybody who can be chosen as responsible in this plan. */
    public List<ResponsibleView.Named> choices(Actor actor, PlanId id) {
        return responsibles(actor, id).choices();
    }

    /** Those whose name or post has these letters, best first. */
    public List<ResponsibleView.Named> suggestions(Actor actor, PlanId id, String letters) {
        String wanted = letters.strip().toLowerCase(Locale.ROOT);
        return choices(actor, id).stream()
                .filter(choice -> lower(choice.name()).contains(wanted)
                        || lower(choice.detail()).contains(wanted))
                .sorted(Comparator.comparing(choice -> !lower(choice.name()).startsWith(wanted)))
                .limit(SUGGESTIONS)
                .toList();
    }

    private ResponsibleReadings responsibles(Actor actor, PlanId id) {
        return new ResponsibleReadings(executors.load(plans.header(actor, id).school()), wording.allSchools());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
