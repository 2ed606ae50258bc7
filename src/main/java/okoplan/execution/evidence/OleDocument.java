package okoplan.execution.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Documents of Office 97 to 2003, and newer ones with a password: both are compound files ([MS-CFB]) that tell by the names
 * of their streams what they are. Only the directory and the first bytes of one stream are read.
 */
final class OleDocument {

    private static final byte[] SIGNATURE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final int HEADER = 512;
    private static final int ENTRY = 128;

    /** More directory sectors than any document has. */
    private static final int MOST_SECTORS = 4096;

    private static final int HEADER_FAT_SECTORS = 109;
    private static final int WORD_FLAGS_AT = 10;
    private static final int WORD_ENCRYPTED = 0x0100;
    private static final int EXCEL_FILEPASS = 0x002f;

    private final RandomAccessFile file;
    private final ByteBuffer header;
    private final int sectorSize;

    private OleDocument(RandomAccessFile file) throws IOException {
        this.file = file;
        this.header = read(0, HEADER);
        int shift = header.getShort(30);
        if (shift != 9 && shift != 12) {
            throw new IOException("sector size 2^" + shift);
        }
        this.sectorSize = 1 << shift;
    }

    static boolean isOle(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
        }
    }

    /** The kind of the document; empty for a compound file that is none taken here, an installer for example. */
    static Optional<FileKind> kind(Path path, String name) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            OleDocument document = new OleDocument(file);
            Map<String, Integer> streams = document.streams();
            if (document.isEncrypted(streams)) {
                throw new FileRejectedException(FileProblem.PASSWORD, name);
            }
            return kind(streams);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new FileRejectedException(FileProblem.DAMAGED, name);
        }
    }

    private static Optional<FileKind> kind(Map<String, Integer> streams) {
        if (streams.containsKey("WordDocument")) {
            return Optional.of(FileKind.DOC);
        }
        if (streams.containsKey("Workbook") || streams.containsKey("Book")) {
            return Optional.of(FileKind.XLS);
        }
        return streams.containsKey("PowerPoint Document") ? Optional.of(FileKind.PPT) : Optional.empty();
    }

    private boolean isEncrypted(Map<String, Integer> streams) throws IOException {
        if (streams.containsKey("EncryptedPackage") || streams.containsKey("EncryptedSummary")) {
            return true;
        }
        Integer word = streams.get("WordDocument");
        if (word != null) {
            return (read(offset(word), 12).getShort(WORD_FLAGS_AT) & WORD_ENCRYPTED) != 0;
        }
        Integer workbook = streams.get("Workbook");
        if (workbook != null) {
            ByteBuffer start = read(offset(workbook), 64);
            int second = 4 + Short.toUnsignedInt(start.getShort(2));
            return second <= start.limit() - 2 && start.getShort(second) == EXCEL_FILEPASS;
        }
        return false;
    }

    /** Names of all streams with the sectors they begin in. */
    private Map<String, Integer> streams() throws IOException {
        Map<String, Integer> streams = new HashMap<>();
        Integer sector = header.getInt(48);
        for (int read = 0; sector != null; read++) {
            if (read > MOST_SECTORS) {
                throw new IOException("directory without end");
            }
            ByteBuffer entries = read(offset(sector), sectorSize);
            for (int at = 0; at < sectorSize; at += ENTRY) {
                int nameLength = Short.toUnsignedInt(entries.getShort(at + 64)) - 2;
                if (nameLength > 0 && nameLength <= 62) {
                    byte[] name = new byte[nameLength];
                    entries.get(at, name);
                    streams.put(new String(name, StandardCharsets.UTF_16LE), entries.getInt(at + 116));
                }
            }
            sector = next(sector);
        }
        return streams;
    }

    /** The sector that follows in the allocation table; null after the last. */
    private @Nullable Integer next(int sector) throws IOException {
        int perSector = sectorSize / Integer.BYTES;
        int table = sector / perSector;
        if (sector < 0 || table >= HEADER_FAT_SECTORS) {
            // A directory this far behind is not followed further: what matters stands at its beginning.
            return null;
        }
        int tableSector = header.getInt(76 + table * Integer.BYTES);
        int next = read(offset(tableSector) + (long) (sector % perSector) * Integer.BYTES, Integer.BYTES)
                .getInt(0);
        return next < 0 ? null : next;
    }

    private long offset(int sector) {
        return (sector + 1L) * sectorSize;
    }

    private ByteBuffer read(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (at < 0) {
            throw new IOException("before the beginning");
        }
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
