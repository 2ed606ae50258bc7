package okoplan.execution.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a person has said of the rows of the page; those of which nothing was said get what is said of the rest. */
public class ClosingForm {

    /** A row has four fields, and a request at most 5,000; what is left shows when the first are decided. */
    static final int MOST_ROWS = 1_000;

    /** Stays as it was decided, differently for each. */
    static final String MIXED = "MIXED";

    private List<Row> rows = new ArrayList<>();
    private String rest = "";
    private String restReason = "";

    static ClosingForm of(List<? extends Undecided> stands) {
        ClosingForm form = new ClosingForm();
        stands.forEach(row -> form.rows.add(Row.of(row)));
        return form;
    }

    /** Puts the rows in the order of the page; what is open no more falls away. */
    void align(List<? extends Undecided> stands) {
        Map<Long, Row> typed = new HashMap<>();
        rows.forEach(row -> typed.put(row.id, row));
        rows = stands.stream()
                .map(stand -> typed.getOrDefault(stand.id(), Row.of(stand)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * What is said now; rows that were left as they are, are not among it. What is wrong is added to the errors.
     *
     * @param said tells in words what is said of a row by now
     */
    List<Change> changes(List<? extends Undecided> stands, Function<Undecided, String> said, BindingResult errors) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Undecided stand = stands.get(i);
            boolean undecided = stand.fate() == null && !stand.isMixed();
            if (row.isOverruledBy(stand)) {
                errors.rejectValue(
                        "rows[" + i + "].reason",
                        "execution.closing.fate.changed",
                        new Object[] {said.apply(stand)},
                        null);
                row.was = Row.of(stand).was;
            } else if (row.fate.isEmpty() && undecided && row.sent && !rest.isEmpty()) {
                String reason = row.reason.isBlank() ? restReason : row.reason;
                add(changes, stand, decision(rest, reason, stand, "restReason", errors));
            } else if (!row.isUntouched() && !row.fate.equals(MIXED)) {
                change(changes, row, stand, "rows[" + i + "].reason", errors);
            }
        }
        return changes;
    }

    private static void change(List<Change> changes, Row row, Undecided stand, String field, BindingResult errors) {
        if (!row.fate.isEmpty()) {
            add(changes, stand, decision(row.fate, row.reason, stand, field, errors));
        } else if (stand.fate() == null && !stand.isMixed() && !row.reason.isBlank()) {
            reject(errors, field, "execution.closing.fate.missing");
        } else {
            changes.add(new Change(stand.id(), null));
        }
    }

    private static void add(List<Change> changes, Undecided stand, @Nullable Decision decision) {
        if (decision != null
                && !(decision.fate() == stand.fate() && decision.reason().equals(stand.reason()))) {
            changes.add(new Change(stand.id(), decision));
        }
    }

    private static @Nullable Decision decision(
            String fate, String reason, Undecided stand, String field, BindingResult errors) {
        Fate known = fate(fate);
        if (known == null || known == Fate.DONE && !stand.ongoing()) {
            reject(errors, field, "execution.closing.fate.odd");
            return null;
        }
        if (known == Fate.CANCEL && reason.isBlank()) {
            reject(errors, field, "execution.closing.reason.required");
            return null;
        }
        if (reason.strip().length() > Decision.LONGEST_REASON) {
            reject(errors, field, "execution.closing.reason.long");
            return null;
        }
        return new Decision(known, reason);
    }

    private static void reject(BindingResult errors, String field, String code) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, code, new Object[] {Decision.LONGEST_REASON}, null);
        }
    }

    private static @Nullable Fate fate(String name) {
        for (Fate fate : Fate.values()) {
            if (fate.name().equals(name)) {
                return fate;
            }
        }
        return null;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }

    public String getRest() {
        return rest;
    }

    public void setRest(@Nullable String rest) {
        this.rest = Objects.requireNonNullElse(rest, "");
    }

    public String getRestReason() {
        return restReason;
    }

    public void setRestReason(@Nullable String restReason) {
        this.restReason = Objects.requireNonNullElse(restReason, "");
    }

    /** One row. */
    public static class Row {

        private @Nullable Long id;
        private String fate = "";
        private String reason = "";

        /** What it said when the page was made: what others have said since is not overwritten by a row that was left alone. */
        private @Nullable String was;

        /** Whether it came with the form: others are of what was not on the page. */
        private boolean sent;

        static Row of(Undecided stand) {
            Row row = new Row();
            row.id = stand.id();
            Fate said = stand.fate();
            row.fate = stand.isMixed() ? MIXED : said == null ? "" : said.name();
            row.reason = stand.reason();
            row.was = row.said();
            return row;
        }

        /** Whether somebody else has said something of it meanwhile, and this row something else. */
        boolean isOverruledBy(Undecided stand) {
            Row now = of(stand);
            return sent
                    && was != null
                    && !isUntouched()
                    && !now.said().equals(was)
                    && !now.said().equals(said());
        }

        boolean isUntouched() {
            return said().equals(was);
        }

        private String said() {
            return fate + ":" + reason;
        }

        public @Nullable Long getId() {
            return id;
        }

        public void setId(@Nullable Long id) {
            this.id = id;
        }

        public @Nullable String getWas() {
            return was;
        }

        public void setWas(@Nullable String was) {
            this.sent = true;
            this.was = was;
        }

        public String getFate() {
            return fate;
        }

        public void setFate(@Nullable String fate) {
            this.fate = Objects.requireNonNullElse(fate, "");
        }

        public String getReason() {
            return reason;
        }

        public void setReason(@Nullable String reason) {
            this.reason = Objects.requireNonNullElse(reason, "");
        }
    }
}
