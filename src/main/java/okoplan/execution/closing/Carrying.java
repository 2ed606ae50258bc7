package okoplan.execution.closing;

import java.util.List;
import java.util.Locale;
import okoplan.plan.Leftovers;
import okoplan.plan.MeasureContent;
import okoplan.plan.PlanHeader;
import okoplan.plan.PlanRollover;
import okoplan.plan.PlanViews;
import okoplan.plan.RowId;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings what a closed plan has left over into the draft of the next one, for those who had not done it. */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class Carrying {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Characters of the names of executors; more than these are told by their number. */
    private static final int LONGEST_NAMES = 2_000;

    private final PlanViews plans;
    private final PlanRollover rollover;
    private final Leftovers leftovers;
    private final MessageSource messages;

    Carrying(PlanViews plans, PlanRollover rollover, Leftovers leftovers, MessageSource messages) {
        this.plans = plans;
        this.rollover = rollover;
        this.leftovers = leftovers;
        this.messages = messages;
    }

    /** A draft, the plan before, and what waits there. */
    record Page(PlanHeader draft, PlanHeader before, List<Leftovers.Waiting> waiting) {}

    /** @throws NotFoundException when nothing came before the plan, or it is no draft of this person's */
    @Transactional(readOnly = true)
    Page page(Actor actor, PlanId id) {
        PlanHeader draft = plans.get(actor, id).header();
        PlanId followed = followed(actor, draft);
        if (!draft.isDraft() || followed == null) {
            throw new NotFoundException(id);
        }
        return new Page(draft, plans.header(actor, followed), leftovers.list(draft));
    }

    /**
     * Adds all that waits.
     *
     * @param deadline the phrase that says until when it is to be done now
     * @return how many measures
     */
    @Transactional
    public int carry(Actor actor, PlanId id, String deadline) {
        if (deadline.isBlank()) {
            throw new RuleViolationException("execution.closing.carry.deadline.required");
        }
        plans.header(actor, id);
        rollover.prepare(actor, id);
        Page page = page(actor, id);
        if (page.waiting().isEmpty()) {
            return 0;
        }
        String heading = text(
                "execution.closing.carry.heading",
                RussianDates.range(
                        page.before().period().from(), page.before().period().to()));
        return rollover.carry(
                        actor,
                        id,
                        heading,
                        page.waiting().stream()
                                .map(row -> carried(row, deadline))
                                .toList())
                .size();
    }

    private PlanRollover.Carried carried(Leftovers.Waiting row, String deadline) {
        String names = row.getNames();
        return new PlanRollover.Carried(
                RowId.of(row.measure()),
                new MeasureContent(
                        row.number(),
                        row.title(),
                        row.result(),
                        deadline,
                        names.length() <= LONGEST_NAMES
                                ? names
                                : text(
                                        "execution.closing.executors",
                                        row.executors().size())),
                row.parties());
    }

    private @Nullable PlanId followed(Actor actor, PlanHeader draft) {
        PlanId amended = draft.amends();
        return amended == null ? draft.follows() : plans.header(actor, amended).follows();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
