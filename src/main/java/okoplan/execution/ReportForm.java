package okoplan.execution;

import java.time.LocalDate;
import java.util.List;
import okoplan.shared.RussianDateParser;
import org.jspecify.annotations.Nullable;

/** What a person types into a report; the same form for one assignment and for several. */
class ReportForm extends EvidenceForm {

    private @Nullable LocalDate doneOn;
    private String text = "";
    private String actualValue = "";
    private List<Long> kept = List.of();

    static ReportForm of(LocalDate today, List<AssignmentRow> rows) {
        ReportForm form = new ReportForm();
        form.doneOn = today;
        form.open(rows);
        return form;
    }

    /** Goes on with what was typed before. */
    ReportForm resume(ReportDraft draft, LocalDate today) {
        this.doneOn = draft.doneOn().isBlank()
                ? null
                : RussianDateParser.parse(draft.doneOn(), today).orElse(null);
        this.text = draft.text();
        this.actualValue = draft.actualValue();
        setLinks(draft.links());
        return this;
    }

    public @Nullable LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(@Nullable LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getActualValue() {
        return actualValue;
    }

    public void setActualValue(String actualValue) {
        this.actualValue = actualValue;
    }

    /** Evidence of the draft that is to go with the report. */
    public List<Long> getKept() {
        return kept;
    }

    public void setKept(List<Long> kept) {
        this.kept = kept;
    }
}
