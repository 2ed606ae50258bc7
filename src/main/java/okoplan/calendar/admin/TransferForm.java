package okoplan.calendar.admin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import okoplan.calendar.Transfer;
import okoplan.calendar.TransferId;
import okoplan.shared.RussianDates;
import okoplan.shared.Versioned;
import okoplan.shared.conflict.Part;
import okoplan.shared.view.Option;
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

    /** The parts that two may change at once, with the words for a working day and a day off. */
    static List<Part<TransferForm>> parts(Supplier<List<Option>> workingOrOff) {
        return List.of(
                Part.of("day", "calendar.transfers.day", form -> form.day == null ? "" : RussianDates.date(form.day)),
                Part.of(
                        "working",
                        "calendar.transfers.working",
                        form -> workingOrOff.get().stream()
                                .filter(option -> option.value().equals(String.valueOf(form.working)))
                                .map(Option::label)
                                .findFirst()
                                .orElse("")),
                Part.of("note", "calendar.transfers.note", form -> Objects.requireNonNullElse(form.note, "")));
    }

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
