package okoplan.notification.digest;

import java.time.LocalDate;
import java.time.ZoneId;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;

/**
 * A letter that this copy of the application has taken to be sent.
 *
 * @param reader as whom its content is read
 * @param since up to which day everything has been told before
 * @param attempts how often it has been taken, this time included
 */
record Letter(long id, DigestKind kind, Actor reader, String address, LocalDate day, LocalDate since, int attempts) {

    MunicipalityId municipality() {
        return reader.municipality();
    }

    ZoneId zone() {
        return reader.zone();
    }
}
