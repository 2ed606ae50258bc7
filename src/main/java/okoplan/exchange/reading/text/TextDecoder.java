package okoplan.exchange.reading.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells the encoding of a text by its bytes: Unicode with or without its mark, or a Russian code page. */
public final class TextDecoder {

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final Charset DOS = Charset.forName("IBM866");
    private static final Charset UNIX = Charset.forName("KOI8-R");

    /** The letters that make up most of a Russian text; in a wrong code page they turn to others. */
    private static final String FREQUENT = "оеаинтсрвл";

    private static final int SAMPLE = 64 * 1024;

    private TextDecoder() {}

    public static String decode(byte[] content) {
        Charset charset = charset(content);
        String text = new String(content, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The charset; for bytes that are no text, some code page. */
    static Charset charset(byte[] content) {
        if (startsWith(content, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(content, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(content, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        double even = sharePlausibleHigh(content, 0);
        double odd = sharePlausibleHigh(content, 1);
        if (odd > 0.8 && even < 0.5) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > 0.8 && odd < 0.5) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(content) ? StandardCharsets.UTF_8 : codePage(content);
    }

    private static boolean startsWith(byte[] content, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Of the bytes at even or odd places: how many can be the high half of a Latin or Cyrillic character. */
    private static double sharePlausibleHigh(byte[] content, int first) {
        int plausible = 0;
        int all = 0;
        for (int i = first; i < Math.min(content.length, SAMPLE); i += 2) {
            plausible += content[i] == 0 || content[i] == 4 ? 1 : 0;
            all++;
        }
        return all == 0 ? 0 : (double) plausible / all;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Charset codePage(byte[] content) {
        Charset best = WINDOWS;
        double most = score(content, WINDOWS);
        for (Charset other : new Charset[] {DOS, UNIX}) {
            double score = score(content, other);
            if (score > most * 1.5) {
                best = other;
                most = score;
            }
        }
        return best;
    }

    private static double score(byte[] content, Charset charset) {
        String text = new String(content, 0, Math.min(content.length, SAMPLE), charset);
        return text.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
    }

    /** Whether the decoded text is one: no control characters but those that lay out lines. */
    public static boolean isText(String text) {
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && (c < '\t' || c > '\r') || c == '\u007f' || c == '\ufffd') {
                strange++;
            }
        }
        return strange <= text.length() / 1000;
    }
}
