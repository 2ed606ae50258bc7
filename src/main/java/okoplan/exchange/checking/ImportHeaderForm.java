package okoplan.exchange.checking;

import java.time.LocalDate;
import java.util.Objects;
import okoplan.plan.PeriodChoice;
import okoplan.plan.PlanLevel;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDates;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What stands above the rows of a plan to be made. */
public class ImportHeaderForm {

    private static final int LONGEST_NUMBER = 60;

    private Integer version = 0;
    private String title = "";
    private PlanLevel level = PlanLevel.MUNICIPAL;
    private @Nullable Long school;
    private String period = "";
    private String from = "";
    private String to = "";
    private String orderNumber = "";
    private @Nullable LocalDate orderDate;

    static ImportHeaderForm from(CheckView.Header header, LocalDate today) {
        ImportHeaderForm form = new ImportHeaderForm();
        form.version = header.version();
        form.title = header.title();
        form.level = header.level();
        SchoolId school = header.school();
        form.school = school == null ? null : school.value();
        DateRange period = header.period();
        if (period != null) {
            form.period = PeriodChoice.of(period, today);
            form.from = RussianDates.dateShort(period.from());
            form.to = RussianDates.dateShort(period.to());
        }
        form.orderNumber = header.orderNumber();
        form.orderDate = header.orderDate();
        return form;
    }

    /** What was typed; with errors at the fields nothing. */
    @Nullable
    ImportHeaderChange toChange(Actor actor, Errors errors, LocalDate today) {
        String cleanTitle = RowContent.clean(title).replaceAll("\\s+", " ");
        if (cleanTitle.isEmpty()) {
            errors.rejectValue("title", "plan.title-missing");
        }
        DateRange chosen = PeriodChoice.read(period, from, to, errors, today);
        String number = RowContent.clean(orderNumber);
        if (number.length() > LONGEST_NUMBER) {
            errors.rejectValue("orderNumber", "exchange.header.number-long", new Object[] {LONGEST_NUMBER}, null);
        }
        SchoolId whose = null;
        if (level == PlanLevel.SCHOOL) {
            whose = whose(actor);
            if (whose == null) {
                errors.rejectValue("school", "exchange.header.school-missing");
            }
        }
        if (chosen == null || errors.hasErrors()) {
            return null;
        }
        return new ImportHeaderChange(cleanTitle, level, whose, chosen, number, orderDate);
    }

    /** The department chooses the school, a director has the own one. */
    private @Nullable SchoolId whose(Actor actor) {
        if (!actor.isDepartment()) {
            return actor.school();
        }
        return school == null ? null : new SchoolId(school);
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public PlanLevel getLevel() {
        return level;
    }

    public void setLevel(PlanLevel level) {
        this.level = level;
    }

    public @Nullable Long getSchool() {
        return school;
    }

    public void setSchool(@Nullable Long school) {
        this.school = school;
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

    public String getOrderNumber() {
        return orderNumber;
    }

    public void setOrderNumber(@Nullable String orderNumber) {
        this.orderNumber = Objects.requireNonNullElse(orderNumber, "");
    }

    public @Nullable LocalDate getOrderDate() {
        return orderDate;
    }

    public void setOrderDate(@Nullable LocalDate orderDate) {
        this.orderDate = orderDate;
    }
}
