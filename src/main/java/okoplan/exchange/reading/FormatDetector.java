package okoplan.exchange.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.reading.assembly.OpenXmlParts;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.Refusal;
import okoplan.exchange.reading.assembly.XmlReader;
import okoplan.exchange.reading.assembly.ZipParts;
import okoplan.exchange.reading.text.TextDecoder;
import okoplan.shared.RuleViolationException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is by its content. */
final class FormatDetector {

    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ZIP = {'P', 'K'};

    private static final int HEAD = 4 * 1024;
    private static final int PDF_HEAD = 1024;

    private FormatDetector() {}

    /** @throws RuleViolationException for what is none of the formats read here; the message says what it is */
    static DocumentFormat detect(byte[] content, ReadingGuard guard) throws IOException, XMLStreamException {
        if (startsWith(content, OLE)) {
            return ofOle(content);
        }
        if (startsWith(content, ZIP) && content.length > 3 && content[2] < 9) {
            return ofZip(content, guard);
        }
        String start = new String(content, 0, Math.min(content.length, PDF_HEAD), StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return DocumentFormat.PDF;
        }
        if (start.startsWith("{\\rtf")) {
            throw Refusal.kind("rtf");
        }
        return ofText(content);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static DocumentFormat ofOle(byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw Refusal.password();
            }
            if (root.hasEntry("WordDocument")) {
                return DocumentFormat.DOC;
            }
            if (root.hasEntry("Workbook") || root.hasEntry("WORKBOOK")) {
                return DocumentFormat.XLS;
            }
            if (root.hasEntry("Book")) {
                throw Refusal.old();
            }
            throw Refusal.kind(root.hasEntry("PowerPoint Document") ? "presentation" : "unknown");
        }
    }

    private static DocumentFormat ofZip(byte[] content, ReadingGuard guard) throws IOException, XMLStreamException {
        try (ZipParts zip = new ZipParts(content, guard)) {
            if (zip.has("mimetype")) {
                return ofOpenDocument(zip);
            }
            String main = OpenXmlParts.mainPart(zip, guard);
            if (main == null) {
                throw Refusal.kind("archive");
            }
            if (main.endsWith(".bin")) {
                throw Refusal.kind("xlsb");
            }
            return ofOpenXml(zip, main, guard);
        }
    }

    private static DocumentFormat ofOpenDocument(ZipParts zip) throws IOException {
        String type = head(zip, "mimetype");
        if (head(zip, "META-INF/manifest.xml").contains("encryption-data")) {
            throw Refusal.password();
        }
        if (type.startsWith("application/vnd.oasis.opendocument.text")) {
            return DocumentFormat.ODT;
        }
        if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return DocumentFormat.ODS;
        }
        throw Refusal.kind(type.contains("presentation") ? "presentation" : "archive");
    }

    private static String head(ZipParts zip, String part) throws IOException {
        try (InputStream in = zip.open(part)) {
            return in == null ? "" : new String(in.readNBytes(256 * HEAD), StandardCharsets.UTF_8).strip();
        }
    }

    private static DocumentFormat ofOpenXml(ZipParts zip, String main, ReadingGuard guard)
            throws IOException, XMLStreamException {
        try (InputStream in = zip.open(main)) {
            if (in == null) {
                throw Refusal.damaged();
            }
            try (XmlReader xml = new XmlReader(in, guard)) {
                if (!xml.next() || !xml.isStart()) {
                    throw Refusal.damaged();
                }
                return switch (xml.name()) {
                    case "document" -> DocumentFormat.DOCX;
                    case "workbook" -> DocumentFormat.XLSX;
                    case "presentation" -> throw Refusal.kind("presentation");
                    default -> throw Refusal.kind("unknown");
                };
            }
        }
    }

    private static DocumentFormat ofText(byte[] content) throws IOException {
        String text = TextDecoder.decode(Arrays.copyOf(content, Math.min(content.length, 16 * HEAD) / 2 * 2));
        if (!TextDecoder.isText(text)) {
            throw Refusal.kind(kind(content));
        }
        String head = text.substring(0, Math.min(text.length(), HEAD)).strip().toLowerCase(Locale.ROOT);
        if (head.startsWith("mime-version:") || head.contains("\ncontent-type: multipart/related")) {
            throw Refusal.kind("mhtml");
        }
        if (head.contains("<html")
                || head.startsWith("<!doctype html")
                || head.matches("(?s)<(table|body|meta|head|style|div|p)\\b.*")) {
            return DocumentFormat.HTML;
        }
        if (head.startsWith("<?xml") || head.startsWith("<svg")) {
            throw Refusal.kind(head.contains("<svg") ? "picture" : "xml");
        }
        return DocumentFormat.TEXT;
    }

    /** A word for what is neither text nor an office file. */
    private static String kind(byte[] content) throws IOException {
        String type = MimeTypes.getDefaultMimeTypes()
                .detect(new ByteArrayInputStream(content), new Metadata())
                .getBaseType()
                .toString();
        if (type.startsWith("image/")) {
            return "picture";
        }
        if (type.startsWith("audio/") || type.startsWith("video/")) {
            return "recording";
        }
        boolean archive = type.matches("application/(zip|gzip|x-rar-compressed|x-7z-compressed|x-tar|x-bzip2?|x-xz)");
        return archive || type.contains("rar") ? "archive" : "unknown";
    }
}
