package okoplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order as it is typed. */
public class ApprovalForm {

    private @Nullable String number;
    private @Nullable LocalDate date;

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }
}
