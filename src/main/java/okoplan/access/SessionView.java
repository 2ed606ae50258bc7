package okoplan.access;

import java.time.Instant;
import okoplan.shared.Sha256;
import org.springframework.session.Session;

/**
 * A session as its owner sees it.
 *
 * @param key names it without giving its id away
 * @param device browser and system, empty when unknown
 * @param own the page is shown in it
 */
public record SessionView(String key, String device, String address, Instant begunAt, Instant usedAt, boolean own) {

    static SessionView of(Session session, boolean own) {
        SignInPlace place = SignInPlace.of(session);
        return new SessionView(
                key(session.getId()),
                place == null ? "" : place.device(),
                place == null ? "" : ComputerAddress.shown(place.address()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                own);
    }

    public boolean isThisComputer() {
        return ComputerAddress.isThisComputer(address);
    }

    static String key(String id) {
        return Sha256.hex(id);
    }
}
