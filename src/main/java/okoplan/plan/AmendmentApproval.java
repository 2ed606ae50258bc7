package okoplan.plan;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts an amendment in force: the plan takes over the rows of its working copy, and who listens reconciles the assignments. */
@Component
class AmendmentApproval {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final PlanRepository plans;
    private final AmendmentSteps steps;
    private final AmendmentContent content;
    private final DueDates dueDates;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Today today;

    AmendmentApproval(
            PlanRepository plans,
            AmendmentSteps steps,
            AmendmentContent content,
            DueDates dueDates,
            EntityManager entities,
            ApplicationEventPublisher events,
            MessageSource messages,
            Today today) {
        this.plans = plans;
        this.steps = steps;
        this.content = content;
        this.dueDates = dueDates;
        this.entities = entities;
        this.events = events;
        this.messages = messages;
        this.today = today;
    }

    /** What approval of the working copy does to assignments. */
    AmendmentEffect effect(PlanId copy) {
        LocalDate day = today.date();
        record Tally(AmendmentSteps.Action action, long all, long late) {}
        List<Tally> numbers = steps.find(
                "",
                copy,
                day,
                """
                select action, count(*) as number,
                       count(*) filter (where action in ('MOVE', 'CREATE') and due_on < :today) as late
                from steps
                group by action
                """,
                query -> query.query((rs, n) -> new Tally(
                                AmendmentSteps.Action.valueOf(rs.getString("action")),
                                rs.getLong("number"),
                                rs.getLong("late")))
                        .list());
        return new AmendmentEffect(
                numbers.stream().collect(Collectors.toMap(Tally::action, Tally::all)),
                numbers.stream().mapToLong(Tally::late).sum());
    }

    /**
     * The plan that has been changed; both rows, its own and that of the working copy, are locked by the caller.
     *
     * @param reason why, as typed
     */
    PlanId approve(Actor actor, Plan plan, Plan copy, ApprovalOrder order, String reason) {
        LocalDate day = today.date();
        Instant now = today.instant();
        PlanId id = plan.id();
        PlanId copyId = copy.id();
        entities.flush();
        events.publishEvent(
                new PlanAmending(actor.municipality(), id, copyId, actor.account(), day, now, inWords(order, reason)));
        content.take(id, copyId);
        plan.amend(copy);
        plans.delete(copy);
        entities.flush();
        entities.clear();
        dueDates.settle(id);
        events.publishEvent(
                new PlanAmended(actor.municipality(), id, copyId, actor.account(), day, now, order, reason));
        return id;
    }

    private String inWords(ApprovalOrder order, String reason) {
        String words = messages.getMessage(
                "plan.amendment.reason", new Object[] {RussianDates.date(order.date()), order.number()}, RUSSIAN);
        return reason.isEmpty() ? words : words + ". " + reason;
    }
}
