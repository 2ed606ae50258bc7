package okoplan.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import okoplan.shared.MunicipalityId;

/**
 * A municipality whose department works here; all other rows belong to exactly one. Rows are made by
 * {@link Municipalities#create} in SQL, because the id must be known before its first transaction begins.
 */
@Entity
class Municipality {

    @Id
    private Long id;

    private String code;
    private String name;
    private String timeZone;
    private short flaggingHour;
    private short reviewWorkingDays;
    private boolean dueMovesToWorkingDay;

    @Enumerated(EnumType.STRING)
    private ConfirmationInterval confirmationInterval;

    @Version
    private int version;

    protected Municipality() {}

    MunicipalityId id() {
        return new MunicipalityId(id);
    }

    int version() {
        return version;
    }

    void change(MunicipalitySettings settings) {
        this.name = settings.name();
        this.timeZone = settings.zone().getId();
        this.flaggingHour = (short) settings.flaggingHour();
        this.reviewWorkingDays = (short) settings.reviewWorkingDays();
        this.dueMovesToWorkingDay = settings.dueMovesToWorkingDay();
        this.confirmationInterval = settings.confirmationInterval();
    }

    MunicipalityView view() {
        return new MunicipalityView(id(), code, version, settings());
    }

    MunicipalitySettings settings() {
        return new MunicipalitySettings(
                name, ZoneId.of(timeZone), flaggingHour, reviewWorkingDays, dueMovesToWorkingDay, confirmationInterval);
    }
}
