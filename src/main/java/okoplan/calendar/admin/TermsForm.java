package okoplan.calendar.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import okoplan.calendar.phrase.SchoolTermName;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Quarters and holidays of one school year as they are typed; both dates empty: not set. */
public class TermsForm {

    private List<Row> rows = new ArrayList<>();

    /** The days of one quarter or holiday. */
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

    static TermsForm from(Map<SchoolTermName, DateRange> terms) {
        TermsForm form = new TermsForm();
        for (SchoolTermName name : SchoolTermName.values()) {
            Row row = new Row();
            DateRange days = terms.get(name);
            if (days != null) {
                row.from = days.from();
                row.to = days.to();
            }
            form.rows.add(row);
        }
        return form;
    }

    /** The terms with both dates in order; says of the others what is wrong with them. */
    Map<SchoolTermName, DateRange> terms(BindingResult errors) {
        Map<SchoolTermName, DateRange> terms = new EnumMap<>(SchoolTermName.class);
        for (SchoolTermName name : SchoolTermName.values()) {
            int index = List.of(SchoolTermName.values()).indexOf(name);
            Row row = index < rows.size() ? rows.get(index) : new Row();
            if (row.from == null && row.to == null) {
                continue;
            }
            String path = "rows[" + index + "].";
            if (row.from == null) {
                reject(errors, path + "from", "calendar.terms.from.required");
            } else if (row.to == null) {
                reject(errors, path + "to", "calendar.terms.to.required");
            } else if (row.to.isBefore(row.from)) {
                reject(errors, path + "to", "calendar.terms.order");
            } else {
                terms.put(name, new DateRange(row.from, row.to));
            }
        }
        return terms;
    }

    private static void reject(BindingResult errors, String path, String message) {
        if (!errors.hasFieldErrors(path)) {
            errors.rejectValue(path, message);
        }
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }
}
