package okoplan.organization;

import java.time.ZoneId;
import okoplan.shared.MunicipalityId;

/** A municipality as other features see it; {@code code} names it in public addresses. */
public record MunicipalityView(MunicipalityId id, String code, int version, MunicipalitySettings settings) {

    public String name() {
        return settings.name();
    }

    public ZoneId zone() {
        return settings.zone();
    }
}
