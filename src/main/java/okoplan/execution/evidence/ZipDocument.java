package okoplan.execution.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Office documents that are zip archives inside: which one it is, and whether its main part can be read. */
final class ZipDocument {

    private static final Set<FileKind> KINDS =
            Set.of(FileKind.DOCX, FileKind.XLSX, FileKind.PPTX, FileKind.ODT, FileKind.ODS, FileKind.ODP);

    /** Main part of an Office Open XML document by its kind, with its content type (ECMA-376, part 2). */
    private static final Map<String, FileKind> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml",
            FileKind.DOCX,
            "spreadsheetml.sheet.main+xml",
            FileKind.XLSX,
            "presentationml.presentation.main+xml",
            FileKind.PPTX);

    private static final Map<FileKind, String> MAIN_FOLDERS =
            Map.of(FileKind.DOCX, "word/", FileKind.XLSX, "xl/", FileKind.PPTX, "ppt/");
    private static final Map<FileKind, String> MAIN_NAMES =
            Map.of(FileKind.DOCX, "document", FileKind.XLSX, "workbook", FileKind.PPTX, "presentation");

    /** Program of a document; a part of this name need not be declared to be there. */
    private static final String MACROS = "vbaproject.bin";

    private static final int MOST_TEXT = 1024 * 1024;

    /** A part that unpacks to more is not read to its end: the archive may be made to fill the memory or the disk. */
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;

    private static final int BUFFER = 16 * 1024;

    private ZipDocument() {}

    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 9 && start[3] < 9;
        }
    }

    /** The kind of the document; empty for an archive that is none. */
    static Optional<FileKind> kind(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Optional<FileKind> kind = openXml(zip, name).or(() -> openDocument(zip, name));
            kind.ifPresent(found -> requireReadable(zip, found, name));
            return kind;
        } catch (ZipException e) {
            throw new FileRejectedException(FileProblem.DAMAGED, name);
        } catch (IllegalArgumentException e) {
            // names of entries that are no text
            throw new FileRejectedException(FileProblem.DAMAGED, name);
        }
    }

    private static Optional<FileKind> openXml(ZipFile zip, String name) {
        String types = text(zip, "[Content_Types].xml", name);
        if (types == null) {
            return Optional.empty();
        }
        boolean declared = types.contains("macroEnabled") || types.contains("vbaProject");
        if (declared
                || zip.stream()
                        .anyMatch(entry ->
                                entry.getName().toLowerCase(Locale.ROOT).endsWith(MACROS))) {
            throw new FileRejectedException(FileProblem.MACROS, name);
        }
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> types.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<FileKind> openDocument(ZipFile zip, String name) {
        String type = text(zip, "mimetype", name);
        if (type == null) {
            return Optional.empty();
        }
        String manifest = text(zip, "META-INF/manifest.xml", name);
        if (manifest != null && manifest.contains("encryption-data")) {
            throw new FileRejectedException(FileProblem.PASSWORD, name);
        }
        return FileKind.ofMediaType(type.strip()).filter(KINDS::contains);
    }

    /** Unpacks the main part to see that it is whole. */
    private static void requireReadable(ZipFile zip, FileKind kind, String name) {
        ZipEntry main = mainPart(zip, kind);
        if (main == null) {
            throw new FileRejectedException(FileProblem.DAMAGED, name);
        }
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(main), sum)) {
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > MOST_UNPACKED) {
                    throw new FileRejectedException(FileProblem.DAMAGED, name);
                }
            }
        } catch (IOException e) {
            throw new FileRejectedException(FileProblem.DAMAGED, name);
        }
        if (main.getCrc() >= 0 && main.getCrc() != sum.getValue()) {
            throw new FileRejectedException(FileProblem.DAMAGED, name);
        }
    }

    /** Its usual name, or for writers that number it, the first of its folder that is called so. */
    private static @Nullable ZipEntry mainPart(ZipFile zip, FileKind kind) {
        String folder = MAIN_FOLDERS.get(kind);
        if (folder == null) {
            return zip.getEntry("content.xml");
        }
        String start = folder + MAIN_NAMES.get(kind);
        ZipEntry usual = zip.getEntry(start + ".xml");
        return usual != null
                ? usual
                : zip.stream()
                        .filter(entry -> entry.getName().startsWith(start)
                                && entry.getName().endsWith(".xml"))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String text(ZipFile zip, String entryName, String name) {
        ZipEntry entry = zip.getEntry(entryName);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FileRejectedException(FileProblem.DAMAGED, name);
        }
    }
}
