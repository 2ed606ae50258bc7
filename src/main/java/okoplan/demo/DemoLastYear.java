package okoplan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.execution.closing.Carrying;
import okoplan.execution.closing.Change;
import okoplan.execution.closing.ClosingDecisions;
import okoplan.execution.closing.ClosingPlans;
import okoplan.execution.closing.Decision;
import okoplan.execution.closing.Fate;
import okoplan.execution.closing.OpenMeasure;
import okoplan.plan.PlanRollover;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How a plan of the demo came to its end, and the next one began with what it had left over. */
@Component
@Profile("demo")
class DemoLastYear {

    private static final String CONCLUSION =
            "Основные мероприятия исполнены. Соглашения и работы, которых школы не представили, перенесены на новый год.";

    private final ClosingDecisions decisions;
    private final ClosingPlans closing;
    private final PlanRollover rollover;
    private final Carrying carrying;
    private final DemoReplay replay;
    private final DemoClock clock;
    private final DemoActing acting;

    DemoLastYear(
            ClosingDecisions decisions,
            ClosingPlans closing,
            PlanRollover rollover,
            Carrying carrying,
            DemoReplay replay,
            DemoClock clock,
            DemoActing acting) {
        this.decisions = decisions;
        this.closing = closing;
        this.rollover = rollover;
        this.carrying = carrying;
        this.replay = replay;
        this.clock = clock;
        this.acting = acting;
    }

    /** Plays out the year of the plan, and closes it on that day. */
    void close(DemoPeople people, PlanId plan, DateRange year, LocalDate on) {
        replay.play(people, List.of(plan), new DateRange(year.from(), on.minusDays(1)));
        Actor head = people.head();
        clock.during(on, () -> {
            replay.reviewRest(people, plan);
            acting.run(head, () -> {
                decisions.decideMeasures(
                        head, plan, changes(decisions.page(head, plan).measures()));
                closing.close(
                        head,
                        plan,
                        CONCLUSION,
                        decisions.page(head, plan).state().mark());
            });
        });
    }

    /** A draft of the next plan, with what was left over. */
    PlanId next(Actor author, PlanId plan, String title, DateRange period) {
        return acting.call(author, () -> {
            PlanId next = rollover.begin(author, plan, title, period);
            carrying.carry(author, next, "до 1 апреля " + period.from().getYear() + " года");
            return next;
        });
    }

    /** What several schools owe goes on; what has no end was done; what one alone had not done remains so. */
    private static List<Change> changes(List<OpenMeasure> measures) {
        List<Change> changes = new ArrayList<>();
        for (OpenMeasure measure : measures) {
            Decision decision;
            if (measure.ongoing()) {
                decision = new Decision(Fate.DONE, "");
            } else if (measure.due() == null) {
                decision = new Decision(Fate.CANCEL, "Повода для этого мероприятия в прошедшем году не было");
            } else if (measure.isSeveral()) {
                decision = new Decision(Fate.CARRY, "");
            } else {
                decision = new Decision(Fate.NOT_DONE, "");
            }
            changes.add(new Change(measure.id(), decision));
        }
        return changes;
    }
}
