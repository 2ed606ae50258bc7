package okoplan.execution.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What can be said of a PDF without reading it as a whole: that it is complete, and that it has no password. */
final class PdfDocument {

    /** The entry of the trailer, which is never compressed (ISO 32000-1, 7.5.5 and 7.5.8). */
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(\\d+\\s+\\d+\\s+R|<<)");

    private static final int WINDOW = 64 * 1024;
    private static final int OVERLAP = 128;
    private static final int TAIL = 4 * 1024;

    private PdfDocument() {}

    static void check(Path path, String name) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            String tail = read(file, Math.max(0, file.length() - TAIL), TAIL);
            if (!tail.contains("%%EOF") && !tail.contains("startxref")) {
                throw new FileRejectedException(FileProblem.DAMAGED, name);
            }
            for (long at = 0; at < file.length(); at += WINDOW - OVERLAP) {
                if (ENCRYPTED.matcher(read(file, at, WINDOW)).find()) {
                    throw new FileRejectedException(FileProblem.PASSWORD, name);
                }
            }
        }
    }

    private static String read(RandomAccessFile file, long at, int length) throws IOException {
        byte[] bytes = new byte[(int) Math.min(length, file.length() - at)];
        file.seek(at);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
