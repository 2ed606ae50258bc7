package okoplan.shared.submission;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import okoplan.shared.Sha256;

/**
 * A form as it was sent: who sent which page of it with what in it. A form that was changed after going back is another
 * one.
 *
 * @param digest SHA-256 of all that, in hexadecimal
 */
public record Submission(String digest) implements Serializable {

    /** Name of the field that tells one opened page with a form from another. */
    public static final String FIELD = "submission";

    /**
     * What was sent, made short.
     *
     * @param sender who is signed in
     * @param path that the form is sent to
     * @param fields all that was sent, without what secures the request
     */
    public static Submission of(String sender, String path, Map<String, String[]> fields) {
        SortedMap<String, List<String>> sorted = new TreeMap<>();
        fields.forEach((name, values) -> sorted.put(name, Arrays.asList(values)));
        MessageDigest sha256 = Sha256.digest();
        add(sha256, sender);
        add(sha256, path);
        sorted.forEach((name, values) -> {
            add(sha256, name);
            add(sha256, String.valueOf(values.size()));
            values.forEach(value -> add(sha256, value));
        });
        return new Submission(HexFormat.of().formatHex(sha256.digest()));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(digest);
    }

    private static void add(MessageDigest sha256, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(bytes);
    }
}
