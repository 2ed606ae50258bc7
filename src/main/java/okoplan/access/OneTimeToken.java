package okoplan.access;

import java.security.SecureRandom;
import java.util.Base64;
import okoplan.shared.Sha256;

/**
 * The secret of a one-time link. Who holds the link has the text; the database keeps its hash.
 *
 * @param text as it stands in the link
 */
public record OneTimeToken(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one that nobody can guess. */
    public static OneTimeToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return Sha256.of(text);
    }
}
