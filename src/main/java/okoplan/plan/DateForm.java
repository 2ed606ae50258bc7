package okoplan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.calendar.phrase.DeadlineWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The windows of a measure as they are typed; rows without dates are passed over. */
public class DateForm {

    /** Rows offered: more dates than these are rare, and a phrase would say them shorter. */
    static final int ROWS = 4;

    private List<Row> rows = new ArrayList<>();

    static DateForm blank() {
        DateForm form = new DateForm();
        for (int i = 0; i < ROWS; i++) {
            form.rows.add(new Row());
        }
        return form;
    }

    /** The windows typed; what is wrong is added to the errors. */
    List<DeadlineWindow> windows(BindingResult errors) {
        List<DeadlineWindow> windows = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            LocalDate from = rows.get(i).getFrom();
            LocalDate to = rows.get(i).getTo();
            String field = "rows[" + i + "].to";
            if (to != null && from != null && to.isBefore(from)) {
                errors.rejectValue(field, "plan.date.order");
            } else if (to != null) {
                windows.add(new DeadlineWindow(from, to));
            } else if (from != null && !errors.hasFieldErrors(field)) {
                errors.rejectValue(field, "plan.date.to-missing");
            }
        }
        if (windows.isEmpty() && !errors.hasErrors()) {
            errors.rejectValue("rows[0].to", "plan.date.missing");
        }
        return windows;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }

    /** One window. */
    public static class Row {

        private @Nullable LocalDate from;
        private @Nullable LocalDate to;

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
    }
}
