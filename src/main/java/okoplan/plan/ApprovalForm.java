package okoplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order as it is typed. */
public class ApprovalForm {

    private @Nullable String number;
    private @Nullable LocalDate date;
    private String reason = "";

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

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }
}
