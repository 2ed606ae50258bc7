package okoplan.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okoplan.shared.MeasureId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The events that a person has chosen for deadlines without a date; rows without an event are passed over. */
public class BindingForm {

    /** More rows than a plan has. */
    static final int MOST_ROWS = 3_000;

    private List<Row> rows = new ArrayList<>();

    /** Proposes for each what fits best. */
    static BindingForm of(Bindings.Proposals proposals) {
        BindingForm form = new BindingForm();
        proposals.waiting().forEach(waiting -> {
            Row row = new Row();
            row.measure = waiting.deadline().measure().value();
            row.event = waiting.fitting().isEmpty()
                    ? null
                    : waiting.fitting().get(0).event().id().value();
            form.rows.add(row);
        });
        return form;
    }

    /** Puts the rows in the order of the page; what got its date meanwhile falls away. */
    void align(Bindings.Proposals proposals) {
        Map<Long, Row> typed = new HashMap<>();
        rows.forEach(row -> typed.put(row.measure, row));
        rows = proposals.waiting().stream()
                .map(waiting -> {
                    Row row = typed.getOrDefault(waiting.deadline().measure().value(), new Row());
                    row.measure = waiting.deadline().measure().value();
                    return row;
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * What was chosen; what is missing is added to the errors.
     *
     * @param proposals that the rows are aligned with
     */
    List<Bindings.Choice> choices(Bindings.Proposals proposals, BindingResult errors) {
        List<Bindings.Choice> choices = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.measure == null || row.event == null) {
                continue;
            }
            MeasureId measure = new MeasureId(row.measure);
            boolean lengthKnown = proposals.waiting().get(i).lengthKnown();
            int length = row.length == null ? 0 : row.length;
            if (!lengthKnown && (length < 1 || length > EventTiming.MOST)) {
                errors.rejectValue(
                        "rows[" + i + "].length", "event.bind.length.required", new Object[] {EventTiming.MOST}, null);
            } else {
                choices.add(new Bindings.Choice(measure, new EventId(row.event), lengthKnown ? 0 : length));
            }
        }
        return choices;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }

    /** One deadline. */
    public static class Row {

        private @Nullable Long measure;
        private @Nullable Long event;
        private @Nullable Integer length;

        public @Nullable Long getMeasure() {
            return measure;
        }

        public void setMeasure(@Nullable Long measure) {
            this.measure = measure;
        }

        public @Nullable Long getEvent() {
            return event;
        }

        public void setEvent(@Nullable Long event) {
            this.event = event;
        }

        public @Nullable Integer getLength() {
            return length;
        }

        public void setLength(@Nullable Integer length) {
            this.length = length;
        }
    }
}
