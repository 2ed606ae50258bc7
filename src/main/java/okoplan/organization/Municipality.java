package okoplan.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import okoplan.shared.MunicipalityId;

/** A municipality whose department works here; all other rows belong to exactly one. */
@Entity
class Municipality {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "municipality_seq")
    private Long id;

    private String code;
    private String name;
    private String timeZone;
    private short flaggingHour = 6;
    private short reviewWorkingDays = 5;
    private boolean dueMovesToWorkingDay = true;

    @Version
    private int version;

    protected Municipality() {}

    Municipality(String code, String name, ZoneId zone) {
        this.code = code;
        this.name = name;
        this.timeZone = zone.getId();
    }

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
    }

    MunicipalityView view() {
        return new MunicipalityView(id(), code, version, settings());
    }

    MunicipalitySettings settings() {
        return new MunicipalitySettings(
                name, ZoneId.of(timeZone), flaggingHour, reviewWorkingDays, dueMovesToWorkingDay);
    }
}
