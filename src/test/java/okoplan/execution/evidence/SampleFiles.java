package okoplan.execution.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files with the real structure of their kind. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] docx() {
        return zip(openXml("word/document.xml", "wordprocessingml.document.main+xml", "application"));
    }

    public static byte[] docxWithMacros() {
        return zip(openXml("word/document.xml", "document.macroEnabled.main+xml", "application"));
    }

    /** A program that the list of contents keeps quiet about. */
    public static byte[] docxWithHiddenMacros() {
        Map<String, String> parts =
                new LinkedHashMap<>(openXml("word/document.xml", "wordprocessingml.document.main+xml", "application"));
        parts.put("word/vbaProject.bin", "Sub AutoOpen()");
        return zip(parts);
    }

    public static byte[] xlsx() {
        return zip(openXml("xl/workbook.xml", "spreadsheetml.sheet.main+xml", "application"));
    }

    public static byte[] pptx() {
        return zip(openXml("ppt/presentation.xml", "presentationml.presentation.main+xml", "application"));
    }

    public static byte[] odt() {
        return zip(openDocument("application/vnd.oasis.opendocument.text", false));
    }

    public static byte[] ods() {
        return zip(openDocument("application/vnd.oasis.opendocument.spreadsheet", false));
    }

    public static byte[] odtWithPassword() {
        return zip(openDocument("application/vnd.oasis.opendocument.text", true));
    }

    public static byte[] plainZip() {
        return zip(Map.of("readme.txt", "список"));
    }

    public static byte[] pdf() {
        return pdf("");
    }

    public static byte[] pdfWithPassword() {
        return pdf("/Encrypt 7 0 R ");
    }

    private static byte[] pdf(String trailer) {
        return ("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
                        + "trailer\n<</Size 3 /Root 1 0 R " + trailer + ">>\nstartxref\n0\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] jpeg() {
        return HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffdb004300" + "08".repeat(64) + "ffd9");
    }

    public static byte[] png() {
        return HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63"
                        + "000100000500010d0a2db40000000049454e44ae426082");
    }

    public static byte[] webp() {
        byte[] bytes = new byte[40];
        System.arraycopy("RIFF".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 4);
        bytes[4] = 32;
        System.arraycopy("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII), 0, bytes, 8, 8);
        return bytes;
    }

    public static byte[] heic() {
        return HexFormat.of().parseHex("00000018" + "66747970" + "68656963" + "00000000" + "68656963" + "6d696631");
    }

    public static byte[] tiff() {
        return HexFormat.of().parseHex("49492a0008000000" + "0000" + "00000000");
    }

    public static byte[] rtf() {
        return "{\\rtf1\\ansi \\'d1\\'ef\\'f0\\'e0\\'e2\\'ea\\'e0}".getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] text() {
        return "Справка о проведении ВПР\r\n".getBytes(Charset.forName("windows-1251"));
    }

    public static byte[] html() {
        return "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>".getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] svg() {
        return "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] exe() {
        byte[] bytes = new byte[256];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[60] = (byte) 128;
        bytes[128] = 'P';
        bytes[129] = 'E';
        return bytes;
    }

    public static byte[] doc() {
        return ole("WordDocument", (byte) 0);
    }

    public static byte[] docWithPassword() {
        return ole("WordDocument", (byte) 1);
    }

    public static byte[] xls() {
        return ole("Workbook", (byte) 0);
    }

    public static byte[] docxWithPassword() {
        return ole("EncryptedPackage", (byte) 0);
    }

    public static byte[] installer() {
        return ole("Property", (byte) 0);
    }

    /** A compound file of 512-byte sectors: allocation table, directory, one stream. */
    private static byte[] ole(String stream, byte flag) {
        ByteBuffer file = ByteBuffer.allocate(512 * 4 + 4096).order(ByteOrder.LITTLE_ENDIAN);
        file.put(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        file.putShort(24, (short) 0x3e).putShort(26, (short) 3).putShort(28, (short) 0xfffe);
        file.putShort(30, (short) 9)
                .putShort(32, (short) 6)
                .putInt(44, 1)
                .putInt(48, 1)
                .putInt(56, 4096);
        file.putInt(60, -2).putInt(68, -2).putInt(76, 0);
        for (int i = 1; i < 109; i++) {
            file.putInt(76 + i * 4, -1);
        }
        file.putInt(512, -3).putInt(516, -2).putInt(520, -2);
        entry(file, 1024, "Root Entry", 5, -2);
        entry(file, 1152, stream, 2, 2);
        file.put(1536 + 11, flag);
        return file.array();
    }

    private static void entry(ByteBuffer file, int at, String name, int type, int sector) {
        byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
        file.put(at, letters);
        file.putShort(at + 64, (short) (letters.length + 2));
        file.put(at + 66, (byte) type);
        file.putInt(at + 116, sector);
        file.putInt(at + 120, 4096);
    }

    private static Map<String, String> openXml(String main, String type, String family) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/" + main + "\" ContentType=\"" + family
                        + "/vnd.openxmlformats-officedocument." + type + "\"/></Types>");
        parts.put(main, "<document>" + "Справка. ".repeat(200) + "</document>");
        return parts;
    }

    private static Map<String, String> openDocument(String type, boolean password) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", type);
        parts.put("content.xml", "<office:document-content>" + "Справка. ".repeat(200) + "</office:document-content>");
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest>" + (password ? "<manifest:encryption-data/>" : "") + "</manifest:manifest>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
