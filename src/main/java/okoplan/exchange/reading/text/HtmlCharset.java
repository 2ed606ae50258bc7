package okoplan.exchange.reading.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of an HTML file: what it says itself, unless its bytes cannot be that. */
final class HtmlCharset {

    private static final Pattern DECLARED =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 8 * 1024;

    private HtmlCharset() {}

    static String of(byte[] content) {
        Charset guessed = TextDecoder.charset(content);
        if (guessed.equals(StandardCharsets.UTF_16LE) || guessed.equals(StandardCharsets.UTF_16BE)) {
            return guessed.name();
        }
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (declared.find() && isKnown(declared.group(1))) {
            Charset charset = Charset.forName(declared.group(1));
            boolean unicode = charset.name().startsWith("UTF");
            return unicode && !guessed.equals(charset) ? guessed.name() : charset.name();
        }
        return guessed.name();
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
