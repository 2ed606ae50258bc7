package okoplan.execution;

import java.util.List;

/** What a person types to confirm that something goes on. */
class ConfirmationForm extends EvidenceForm {

    private String text = "";

    static ConfirmationForm of(List<AssignmentRow> rows) {
        ConfirmationForm form = new ConfirmationForm();
        form.open(rows);
        return form;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
