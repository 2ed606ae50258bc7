package okoplan.exchange.reading.assembly;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okoplan.shared.RuleViolationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an office file that is a zip archive. Nothing is unpacked to disk, names are only compared, and what is
 * unpacked counts against the limits however small it was packed.
 */
public final class ZipParts implements AutoCloseable {

    /** More parts than any document has. */
    private static final int MOST_PARTS = 20_000;

    /** From here on a part must not be packed better than text can be. */
    private static final long SUSPICIOUS_BYTES = 32L * 1024 * 1024;

    private static final long SUSPICIOUS_RATIO = 300;

    private final ZipFile zip;
    private final ReadingGuard guard;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

    /**
     * Opens an archive.
     *
     * @throws RuleViolationException when it is no complete archive
     */
    public ZipParts(byte[] content, ReadingGuard guard) throws IOException {
        this.guard = guard;
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get();
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            guard.check();
            ZipArchiveEntry entry = entries.nextElement();
            parts.putIfAbsent(key(entry.getName()), entry);
            if (parts.size() > MOST_PARTS) {
                throw Refusal.unpacked();
            }
        }
    }

    /** Names of parts are compared without regard to case (ECMA-376, part 2). */
    private static String key(String name) {
        String plain = name.replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    public boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** Whether a part begins with these words. */
    public boolean hasUnder(String folder) {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    /** The part's content; null where there is no such part. */
    public @Nullable InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(key(name));
        if (entry == null) {
            return null;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refusal.password();
        }
        return new CountedStream(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out of a part. */
    private final class CountedStream extends FilterInputStream {

        private final long packed;
        private long read;

        CountedStream(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int count = read(one, 0, 1);
            return count < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            if (count > 0) {
                read += count;
                guard.countUnpacked(count);
                if (read > SUSPICIOUS_BYTES && read / packed > SUSPICIOUS_RATIO) {
                    throw Refusal.unpacked();
                }
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
