package okoplan.plan;

import java.time.LocalDate;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Title and period of the next plan; the period is proposed from that of the plan before. */
public class RolloverForm {

    private String title = "";
    private String period = "";
    private String from = "";
    private String to = "";

    static RolloverForm of(PlanHeader plan, LocalDate today) {
        DateRange next = PlanYears.next(plan.period());
        RolloverForm form = new RolloverForm();
        form.title = PlanRollover.nextTitle(plan, next);
        form.period = PeriodChoice.of(next, today);
        form.from = RussianDates.dateShort(next.from());
        form.to = RussianDates.dateShort(next.to());
        return form;
    }

    @Nullable
    DateRange period(Errors errors, LocalDate today) {
        return PeriodChoice.read(period, from, to, errors, today);
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
