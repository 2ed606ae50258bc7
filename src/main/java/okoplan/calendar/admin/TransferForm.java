package okoplan.calendar.admin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import okoplan.calendar.Transfer;
import okoplan.calendar.TransferId;
import okoplan.shared.Versioned;
import org.jspecify.annotations.Nullable;

/** One day against the rule as it is typed. */
public class TransferForm {

    @NotNull(message = "{calendar.transfers.day.required}")
    private @Nullable LocalDate day;

    @NotNull(message = "{calendar.transfers.working.required}")
    private @Nullable Boolean working;

    @Size(max = 200, message = "{calendar.transfers.note.long}")
    private @Nullable String note;

    private @Nullable Integer version;

    static TransferForm from(Versioned<TransferId, Transfer> transfer) {
        TransferForm form = new TransferForm();
        form.day = transfer.details().day();
        form.working = transfer.details().working();
        form.note = transfer.details().note();
        form.version = transfer.version();
        return form;
    }

    Transfer details() {
        return new Transfer(
                Objects.requireNonNull(day), Objects.requireNonNull(working), Objects.requireNonNullElse(note, ""));
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable Boolean getWorking() {
        return working;
    }

    public void setWorking(@Nullable Boolean working) {
        this.working = working;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
