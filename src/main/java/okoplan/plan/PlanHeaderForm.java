package okoplan.plan;

import java.time.LocalDate;
import java.util.List;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDates;
import okoplan.shared.conflict.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;

/** The head of a plan, and the state of it that the person saw. */
public class PlanHeaderForm extends TitleAndPeriod {

    private Integer version = 0;

    /** The parts that two may change at once. */
    static List<Part<PlanHeaderForm>> parts(LocalDate today) {
        return List.of(
                Part.of("title", "plan.header.title", PlanHeaderForm::getTitle),
                new Part<>("plan.header.period", List.of("period", "from", "to"), form -> {
                    DateRange chosen = form.period(new BeanPropertyBindingResult(form, "form"), today);
                    return chosen == null
                            ? form.getFrom() + " – " + form.getTo()
                            : RussianDates.range(chosen.from(), chosen.to());
                }));
    }

    static PlanHeaderForm empty(LocalDate today) {
        PlanHeaderForm form = new PlanHeaderForm();
        form.setPeriod(PeriodChoice.next(today));
        return form;
    }

    static PlanHeaderForm from(PlanHeader plan, LocalDate today) {
        PlanHeaderForm form = new PlanHeaderForm();
        form.version = plan.version();
        form.fill(plan.title(), plan.period(), today);
        return form;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version == null ? -1 : version;
    }
}
