package okoplan.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document with a plan of as many measures as wanted, made in memory. */
final class LargeDocument {

    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    private LargeDocument() {}

    static byte[] ofRows(int rows) {
        StringBuilder text = new StringBuilder(rows * 900);
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w="
                + "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        paragraph(text, "План мероприятий по повышению объективности оценивания на 2026/2027 учебный год");
        text.append("<w:tbl><w:tblPr/><w:tblGrid>")
                .append("<w:gridCol w:w=\"2000\"/>".repeat(5))
                .append("</w:tblGrid>");
        row(text, "№", "Мероприятия", "Сроки", "Ответственные", "Результат");
        for (int i = 1; i <= rows; i++) {
            row(
                    text,
                    i + ".",
                    "Выездная проверка порядка проведения работ в школе № " + i + " и беседа с её руководителем",
                    i % 2 == 0 ? "октябрь – ноябрь 2026 г." : "в течение учебного года",
                    "управление образования, директор школы № " + i,
                    "Справка");
        }
        text.append("</w:tbl></w:body></w:document>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "_rels/.rels", RELATIONS);
            entry(zip, "word/document.xml", text.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("<w:tr>");
        for (String cell : cells) {
            text.append("<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>");
            paragraph(text, cell);
            text.append("</w:tc>");
        }
        text.append("</w:tr>");
    }

    private static void paragraph(StringBuilder text, String words) {
        text.append("<w:p><w:r><w:t>").append(words).append("</w:t></w:r></w:p>");
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
