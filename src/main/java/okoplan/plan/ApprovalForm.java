package okoplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order as it is typed. */
public class ApprovalForm {

    private @Nullable String number;
    private @Nullable LocalDate date;
    private String reason = "";
    private String mark = "";

    /** Begins with the order that the plan's document names. */
    static ApprovalForm from(SourceDocuments.ProposedOrder order) {
        ApprovalForm form = new ApprovalForm();
        form.number = order.number();
        form.date = order.date();
        return form;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    /** Of what the person has seen, see {@link ApprovalPreview#mark}. */
    public String getMark() {
        return mark;
    }

    public void setMark(@Nullable String mark) {
        this.mark = mark == null ? "" : mark;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }
}
