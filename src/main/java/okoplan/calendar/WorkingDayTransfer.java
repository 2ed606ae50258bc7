package okoplan.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/** A municipality's correction of the country's calendar of working days. */
@Entity
class WorkingDayTransfer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "working_day_transfer_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    private LocalDate day;
    private boolean working;
    private String note;

    @Version
    private int version;

    protected WorkingDayTransfer() {}

    WorkingDayTransfer(Transfer transfer) {
        change(transfer);
    }

    final void change(Transfer transfer) {
        this.day = transfer.day();
        this.working = transfer.working();
        this.note = transfer.note();
    }

    TransferId id() {
        return new TransferId(id);
    }

    int version() {
        return version;
    }

    LocalDate day() {
        return day;
    }

    Transfer details() {
        return new Transfer(day, working, note);
    }
}
