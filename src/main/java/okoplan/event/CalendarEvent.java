package okoplan.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import okoplan.shared.DateRange;
import org.hibernate.annotations.TenantId;

/** A dated event of the municipality: one day or several. */
@Entity
class CalendarEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calendar_event_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    private String name;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    private String note;

    @Version
    private int version;

    protected CalendarEvent() {}

    CalendarEvent(EventDetails details) {
        change(details);
    }

    final void change(EventDetails details) {
        this.name = details.name();
        this.from = details.days().from();
        this.to = details.days().to();
        this.note = details.note();
    }

    EventId id() {
        return new EventId(id);
    }

    int version() {
        return version;
    }

    EventDetails details() {
        return new EventDetails(name, new DateRange(from, to), note);
    }
}
