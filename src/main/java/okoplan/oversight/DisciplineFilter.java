package okoplan.oversight;

import java.time.LocalDate;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The days and the plans that the coefficient is of, as they stand in the address; not said: the school year so far. */
public class DisciplineFilter {

    static final String PATH = "/oversight/discipline";

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2999;

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Long plan;
    private boolean mine;

    /** The days, the earlier first however they were typed. */
    DateRange days(LocalDate today) {
        LocalDate last = to != null && isSane(to) ? to : today;
        LocalDate first = from != null && isSane(from) ? from : schoolYear(last);
        return first.isAfter(last) ? new DateRange(last, first) : new DateRange(first, last);
    }

    /** The same for other days. */
    String address(LocalDate first, LocalDate last) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(PATH).queryParam("from", first).queryParam("to", last);
        if (plan != null) {
            address.queryParam("plan", plan);
        }
        if (mine) {
            address.queryParam("mine", true);
        }
        return address.toUriString();
    }

    @Nullable
    PlanId planId() {
        return plan == null ? null : new PlanId(plan);
    }

    private static boolean isSane(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static LocalDate schoolYear(LocalDate day) {
        LocalDate september = LocalDate.of(day.getYear(), 9, 1);
        return day.isBefore(september) ? september.minusYears(1) : september;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable Long getPlan() {
        return plan;
    }

    public void setPlan(@Nullable Long plan) {
        this.plan = plan;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }
}
