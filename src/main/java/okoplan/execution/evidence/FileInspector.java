package okoplan.execution.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Says what a file really is, by its content alone; the name only has to agree. Reads with bounded memory, whatever is in
 * the file.
 */
class FileInspector {

    private static final String UNKNOWN = "application/octet-stream";
    private static final String RTF = "application/rtf";

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * @param name of the file as it was sent, for its ending and for messages
     * @throws FileRejectedException when it is not to be taken
     */
    FileKind inspect(Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            throw new FileRejectedException(FileProblem.EMPTY, name);
        }
        FileKind named = FileKind.ofName(name).orElseThrow(() -> new FileRejectedException(FileProblem.KIND, name));
        FileKind actual = kind(file, name, named);
        if (actual != named) {
            throw new FileRejectedException(FileProblem.OTHER_KIND, name, actual.ending());
        }
        return actual;
    }

    private FileKind kind(Path file, String name, FileKind named) throws IOException {
        if (OleDocument.isOle(file)) {
            return OleDocument.kind(file, name).orElseThrow(() -> new FileRejectedException(FileProblem.KIND, name));
        }
        if (ZipDocument.isZip(file)) {
            return ZipDocument.kind(file, name).orElseThrow(() -> new FileRejectedException(FileProblem.KIND, name));
        }
        String type = detect(file);
        if (type.equals(UNKNOWN) && named == FileKind.TXT && PlainText.isText(file)) {
            return FileKind.TXT;
        }
        FileKind kind = known(type)
                .orElseThrow(() ->
                        new FileRejectedException(type.equals(UNKNOWN) ? FileProblem.DAMAGED : FileProblem.KIND, name));
        if (kind == FileKind.PDF) {
            PdfDocument.check(file, name);
        }
        return kind;
    }

    private static Optional<FileKind> known(String type) {
        if (type.equals("image/heif") || type.equals("image/heic")) {
            return Optional.of(FileKind.HEIC);
        }
        return type.equals(RTF) ? Optional.of(FileKind.RTF) : FileKind.ofMediaType(type);
    }

    private String detect(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return types.detect(in, new Metadata()).getBaseType().toString();
        }
    }
}
