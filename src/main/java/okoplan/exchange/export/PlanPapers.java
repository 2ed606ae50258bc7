package okoplan.exchange.export;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import okoplan.plan.PlanView;
import okoplan.plan.PlanViews;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans put on paper for whoever may see them. */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional(readOnly = true)
class PlanPapers {

    private final PlanViews views;
    private final PaperFacts facts;
    private final ExecutionMarks execution;
    private final MessageSource messages;
    private final PaperMaker maker;
    private final Today today;

    PlanPapers(PlanViews views, PaperFacts facts, ExecutionMarks execution, MessageSource messages, Today today) {
        this.views = views;
        this.facts = facts;
        this.execution = execution;
        this.messages = messages;
        this.maker = new PaperMaker(messages);
        this.today = today;
    }

    /**
     * The paper of a plan, in a fixed number of queries.
     *
     * @param marks with the column «Отметка об исполнении»; a draft's stays blank
     * @param approval null for the usual one
     */
    public PlanPaper paper(Actor actor, PlanId id, boolean marks, @Nullable ApprovalMark approval) {
        PlanView plan = views.get(actor, id);
        return maker.paper(
                plan,
                facts.of(id),
                approval == null ? ApprovalMark.usualFor(plan.header()) : approval,
                marks ? marks(actor, id) : null,
                today.instant());
    }

    private Map<MeasureId, String> marks(Actor actor, PlanId id) {
        LocalDate day = today.date();
        Map<MeasureId, String> texts = new HashMap<>();
        execution.of(actor, id).forEach((measure, mark) -> texts.put(measure, mark.text(messages, day)));
        return texts;
    }
}
