package okoplan.event;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDates;
import okoplan.shared.Versioned;
import okoplan.shared.conflict.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** An event as it is typed; without a last day it takes one day. */
public class EventForm {

    /** Blanks of all kinds, and what is not seen at all. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{Cntrl}\\p{Cf}\\p{Cn}]+");

    static final List<Part<EventForm>> PARTS = List.of(
            Part.of("name", "event.name", form -> Objects.requireNonNullElse(form.name, "")),
            Part.of("from", "event.from", form -> form.from == null ? "" : RussianDates.date(form.from)),
            Part.of("to", "event.to", form -> form.to == null ? "" : RussianDates.date(form.to)),
            Part.of("note", "event.note", form -> Objects.requireNonNullElse(form.note, "")));

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2098;

    @NotEmpty(message = "{event.name.required}")
    @Size(max = 300, message = "{event.name.long}")
    private @Nullable String name;

    @NotNull(message = "{event.from.required}")
    private @Nullable LocalDate from;

    private @Nullable LocalDate to;

    @Size(max = 1000, message = "{event.note.long}")
    private @Nullable String note;

    private @Nullable Integer version;
    private boolean confirmed;

    static EventForm from(Versioned<EventId, EventDetails> event) {
        EventForm form = new EventForm();
        DateRange days = event.details().days();
        form.name = event.details().name();
        form.from = days.from();
        form.to = days.to().equals(days.from()) ? null : days.to();
        form.note = event.details().note();
        form.version = event.version();
        return form;
    }

    void check(BindingResult errors) {
        if (from != null && (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR)) {
            errors.rejectValue("from", "event.from.year", new Object[] {"" + FIRST_YEAR, "" + LAST_YEAR}, null);
            return;
        }
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue("to", "event.to.before");
        } else if (from != null && to != null && to.isAfter(from.plusYears(1))) {
            errors.rejectValue("to", "event.to.far");
        }
    }

    EventDetails details() {
        LocalDate first = Objects.requireNonNull(from);
        return new EventDetails(
                Objects.requireNonNull(name),
                new DateRange(first, Objects.requireNonNullElse(to, first)),
                Objects.requireNonNullElse(note, ""));
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? null : UNSEEN.matcher(name).replaceAll(" ").strip();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
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

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
