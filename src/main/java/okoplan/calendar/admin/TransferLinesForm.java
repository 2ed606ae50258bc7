package okoplan.calendar.admin;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Transfers pasted as lines. */
public class TransferLinesForm {

    @NotEmpty(message = "{calendar.lines.required}")
    @Size(max = 10_000, message = "{calendar.lines.long}")
    private @Nullable String lines;

    public @Nullable String getLines() {
        return lines;
    }

    public void setLines(@Nullable String lines) {
        this.lines = lines;
    }
}
