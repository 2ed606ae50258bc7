package okoplan.plan;

import java.time.LocalDate;
import java.util.List;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDates;
import okoplan.shared.conflict.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

/** Title and period of a plan. The period is one of the usual years or has dates of its own. */
public class PlanHeaderForm {

    private Integer version = 0;
    private String title = "";
    private String period = "";
    private String from = "";
    private String to = "";

    /** The parts that two may change at once. */
    static List<Part<PlanHeaderForm>> parts(LocalDate today) {
        return List.of(
                Part.of("title", "plan.header.title", PlanHeaderForm::getTitle),
                new Part<>("plan.header.period", List.of("period", "from", "to"), form -> {
                    DateRange chosen = form.period(new BeanPropertyBindingResult(form, "form"), today);
                    return chosen == null
                            ? form.from + " – " + form.to
                            : RussianDates.range(chosen.from(), chosen.to());
                }));
    }

    static PlanHeaderForm empty(LocalDate today) {
        PlanHeaderForm form = new PlanHeaderForm();
        form.period = PeriodChoice.next(today);
        return form;
    }

    static PlanHeaderForm from(PlanHeader plan, LocalDate today) {
        PlanHeaderForm form = new PlanHeaderForm();
        form.version = plan.version();
        form.title = plan.title();
        form.period = PeriodChoice.of(plan.period(), today);
        form.from = RussianDates.dateShort(plan.period().from());
        form.to = RussianDates.dateShort(plan.period().to());
        return form;
    }

    /** The period chosen; without one the errors stand at the fields. */
    @Nullable
    DateRange period(Errors errors, LocalDate today) {
        return PeriodChoice.read(period, from, to, errors, today);
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version == null ? -1 : version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
