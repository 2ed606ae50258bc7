package okoplan.access.totp;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** The key that the server and a person's phone share. */
public final class TotpKey {

    /** As long as the hash, RFC 4226, 4. */
    private static final int BYTES = 20;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LETTER_BITS = 5;
    private static final Pattern GROUP = Pattern.compile("(.{4})(?=.)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    public TotpKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static TotpKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TotpKey(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** To be typed: letters and digits in groups of four. */
    public String text() {
        return GROUP.matcher(base32()).replaceAll("$1 ");
    }

    /** What the picture says to a phone. */
    public String uri(String issuer, String username) {
        String issued = UriUtils.encode(issuer, StandardCharsets.UTF_8);
        return "otpauth://totp/" + issued + ":" + UriUtils.encode(username, StandardCharsets.UTF_8) + "?secret="
                + base32() + "&issuer=" + issued;
    }

    private String base32() {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = held << Byte.SIZE | each & 0xff;
            bits += Byte.SIZE;
            while (bits >= LETTER_BITS) {
                bits -= LETTER_BITS;
                text.append(BASE32.charAt(held >> bits & (1 << LETTER_BITS) - 1));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TotpKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
