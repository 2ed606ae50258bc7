package okoplan.access.totp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time, RFC 6238, as all phone applications make them: HMAC-SHA-1, six digits, a new code every half a minute. */
public final class Totp {

    public static final int DIGITS = 6;

    private static final int STEP_SECONDS = 30;

    /** Clocks of phones are off, and people type slowly: one step before and after (RFC 6238, 5.2). */
    private static final int TOLERANCE = 1;

    private static final String ALGORITHM = "HmacSHA1";

    private Totp() {}

    /** The step whose code this is, if it is one of now or of just before or after. */
    public static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        long present = step(now);
        return LongStream.rangeClosed(present - TOLERANCE, present + TOLERANCE)
                .filter(step -> equal(code(secret, step, DIGITS), typed))
                .findFirst();
    }

    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, RFC 4226, 5.3. */
    public static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", truncated % (long) Math.pow(10, digits));
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }

    private static boolean equal(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
