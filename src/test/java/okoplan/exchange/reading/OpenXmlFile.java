package okoplan.exchange.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .docx or .xlsx written by hand, for what no program here can write. */
final class OpenXmlFile {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + RELATIONS + "\" "
                    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
                    + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private static final String SHEET =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + RELATIONS + "\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private final String main;

    private OpenXmlFile(String main) {
        this.main = main;
        part("_rels/.rels", relationships(relation("rId1", "officeDocument", main)));
    }

    static OpenXmlFile docx(String body) {
        return new OpenXmlFile("word/document.xml").part("word/document.xml", document(body));
    }

    static String document(String body) {
        return "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>";
    }

    static OpenXmlFile xlsx(String sheet) {
        return new OpenXmlFile("xl/workbook.xml")
                .part(
                        "xl/workbook.xml",
                        "<workbook " + SHEET
                                + "><sheets><sheet name=\"Лист\" sheetId=\"1\" r:id=\"rIdS\"/></sheets></workbook>")
                .related(
                        "rIdS",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "<worksheet " + SHEET + ">" + sheet + "</worksheet>");
    }

    OpenXmlFile numbering(String content) {
        return related("rIdN", "numbering", "numbering.xml", "<w:numbering " + WORD + ">" + content + "</w:numbering>");
    }

    OpenXmlFile wordStyles(String content) {
        return related("rIdY", "styles", "styles.xml", "<w:styles " + WORD + ">" + content + "</w:styles>");
    }

    OpenXmlFile sheetStyles(String content) {
        return related("rIdY", "styles", "styles.xml", "<styleSheet " + SHEET + ">" + content + "</styleSheet>");
    }

    OpenXmlFile part(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private OpenXmlFile related(String id, String type, String name, String content) {
        relations.append(relation(id, type, name));
        String folder = main.substring(0, main.indexOf('/') + 1);
        part(folder + "_rels/" + main.substring(folder.length()) + ".rels", relationships(relations.toString()));
        return part(folder + name, content);
    }

    private static String relationships(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    byte[] bytes() {
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A paragraph of one run. */
    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    /** A paragraph with properties. */
    static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A paragraph in a list. */
    static String item(int list, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }

    static String tc(String... paragraphs) {
        return "<w:tc>" + String.join("", paragraphs) + "</w:tc>";
    }

    static String tcWith(String properties, String... paragraphs) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + String.join("", paragraphs) + "</w:tc>";
    }

    static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String tbl(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    /** A level of a numbered list. */
    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }
}
