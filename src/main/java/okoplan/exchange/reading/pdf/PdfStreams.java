package okoplan.exchange.reading.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.Refusal;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Looks a PDF through before the library does: PDFBox unpacks a stream into memory as a whole, however large it becomes, and
 * keeps an entry for every object.
 */
final class PdfStreams {

    private static final int MOST_OBJECTS = 300_000;
    /** Of one stream; a page's drawing instructions take a few megabytes at most. */
    private static final int MOST_BYTES = 48 * 1024 * 1024;
    /** Of a table of objects, whose entries take far more memory than their bytes. */
    private static final int MOST_TABLE_BYTES = 4 * 1024 * 1024;
    /** Of all objects that are packed in streams. */
    private static final int MOST_OBJECT_BYTES = 48 * 1024 * 1024;

    private static final int DICTIONARY = 4 * 1024;

    private static final Pattern FILTERS =
            Pattern.compile("/Filter\\s*(\\[[^\\]]*]|/[^\\s/<>\\[\\]()]+|\\d+\\s+\\d+\\s+R)");
    private static final Pattern NAME = Pattern.compile("/([^\\s/<>\\[\\]()]+)");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9a-fA-F]{2})");

    /** Codecs of pictures, which are not unpacked here nor later. */
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode", "Crypt");

    private final String text;
    private final byte[] content;
    private final ReadingGuard guard;
    private long objectBytes;

    private PdfStreams(byte[] content, ReadingGuard guard) {
        this.content = content;
        this.text = new String(content, StandardCharsets.ISO_8859_1);
        this.guard = guard;
    }

    static void check(byte[] content, ReadingGuard guard) {
        new PdfStreams(content, guard).check();
    }

    private void check() {
        int objects = 0;
        for (int at = text.indexOf(" obj"); at >= 0; at = text.indexOf(" obj", at + 1)) {
            if (++objects > MOST_OBJECTS) {
                throw Refusal.unpacked();
            }
        }
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 1)) {
            guard.check();
            int from = startOfData(at);
            boolean end = at >= 3 && text.startsWith("end", at - 3);
            if (from > 0 && !end) {
                stream(at, from);
            }
        }
    }

    /** After the keyword comes the end of its line; 0 where the word is none. */
    private int startOfData(int keyword) {
        int at = keyword + "stream".length();
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return at > keyword + "stream".length() ? at : 0;
    }

    private void stream(int keyword, int from) {
        String before = text.substring(Math.max(0, keyword - DICTIONARY), keyword);
        String dictionary = unescaped(before.substring(Math.max(0, before.lastIndexOf(" obj"))));
        Matcher filters = FILTERS.matcher(dictionary);
        if (!filters.find()) {
            return;
        }
        if (filters.group(1).endsWith("R")) {
            // No program is known to name its filters elsewhere; what they are could not be seen here
            throw Refusal.damaged();
        }
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(filters.group(1));
        while (name.find()) {
            names.add(name.group(1));
        }
        if (names.stream().anyMatch(PICTURES::contains)) {
            return;
        }
        boolean table = dictionary.contains("/XRef");
        int unpacked = unpackedLength(from, names, table ? MOST_TABLE_BYTES : MOST_BYTES);
        if (dictionary.contains("/ObjStm")) {
            objectBytes += unpacked;
            if (objectBytes > MOST_OBJECT_BYTES) {
                throw Refusal.unpacked();
            }
        }
    }

    private static String unescaped(String dictionary) {
        return dictionary.indexOf('#') < 0
                ? dictionary
                : ESCAPE.matcher(dictionary)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private int unpackedLength(int from, List<String> filters, int most) {
        int end = text.indexOf("endstream", from);
        int length = (end < 0 ? content.length : end) - from;
        ByteArrayInputStream in = new ByteArrayInputStream(content, from, length);
        int unpacked = length;
        for (String filter : filters) {
            Unpacked out = new Unpacked(most);
            try {
                FilterFactory.INSTANCE.getFilter(filter).decode(in, out, new COSDictionary(), 0, DecodeOptions.DEFAULT);
            } catch (IOException | RuntimeException e) {
                if (out.isFull()) {
                    throw Refusal.unpacked();
                }
                // Encrypted or damaged: as far as it goes
            }
            if (out.isFull()) {
                throw Refusal.unpacked();
            }
            unpacked = out.size();
            in = new ByteArrayInputStream(out.toByteArray());
        }
        return unpacked;
    }

    /** Takes so many bytes and not one more. */
    private final class Unpacked extends ByteArrayOutputStream {

        private final int most;
        private boolean full;

        Unpacked(int most) {
            this.most = most;
        }

        boolean isFull() {
            return full;
        }

        @Override
        public synchronized void write(int one) {
            require(1);
            super.write(one);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            require(length);
            super.write(bytes, offset, length);
        }

        private void require(int more) {
            guard.check();
            if (count + more > most) {
                full = true;
                throw Refusal.unpacked();
            }
        }
    }
}
