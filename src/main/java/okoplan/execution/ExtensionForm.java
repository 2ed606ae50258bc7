package okoplan.execution;

import java.time.LocalDate;
import java.util.List;
import okoplan.shared.AssignmentId;
import org.jspecify.annotations.Nullable;

/** What a person types to ask for a later date; the same form for one assignment and for several. */
class ExtensionForm extends EvidenceForm {

    private @Nullable LocalDate due;
    private String reason = "";

    static ExtensionForm of(List<AssignmentRow> rows) {
        ExtensionForm form = new ExtensionForm();
        form.open(rows);
        return form;
    }

    /** The assignments the form was opened for: as they are now, whatever has changed since. */
    List<AssignmentId> assignments() {
        return targeted().stream().map(ReportedAssignment::id).distinct().toList();
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
