package okoplan.plan;

import java.time.LocalDate;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What forms about a plan ask for: its title, and its period, which is one of the usual years or has dates of its own. */
public abstract class TitleAndPeriod {

    private String title = "";
    private String period = "";
    private String from = "";
    private String to = "";

    final void fill(String title, DateRange period, LocalDate today) {
        this.title = title;
        this.period = PeriodChoice.of(period, today);
        from = RussianDates.dateShort(period.from());
        to = RussianDates.dateShort(period.to());
    }

    /** The period chosen; without one the errors stand at the fields. */
    final @Nullable DateRange period(Errors errors, LocalDate today) {
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
