package okoplan.exchange.reading;

import static okoplan.exchange.reading.OpenXmlFile.docx;
import static okoplan.exchange.reading.OpenXmlFile.p;
import static okoplan.exchange.reading.Readings.read;
import static okoplan.exchange.reading.Readings.readText;
import static okoplan.exchange.reading.Readings.refusal;
import static okoplan.exchange.reading.Readings.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import okoplan.exchange.document.OfficeDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to do harm. */
class HostileFilesTests {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void unpacksNoBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] ordinary = docx(p("план")).bytes();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                var source = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(ordinary))) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = source.readAllBytes();
                zip.write(content);
                if (entry.getName().endsWith("document.xml")) {
                    byte[] spaces = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < 400; i++) {
                        zip.write(spaces);
                    }
                }
            }
        }

        assertThat(bytes.size()).isLessThan(MEGABYTE);
        assertThat(refusal(bytes.toByteArray())).isEqualTo("unpacked");
    }

    @Test
    void takesNoDeclarationsOfDocumentTypes(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "тайна");
        String entity = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE w:document [<!ENTITY l0 \"ха\">", "]>"));

        assertThat(refusal(docx("").part("word/document.xml", entity + OpenXmlFile.document(p("&x;")))
                        .bytes()))
                .isEqualTo("damaged");
        assertThat(refusal(docx("").part("word/document.xml", laughs + OpenXmlFile.document(p("&l9;")))
                        .bytes()))
                .isEqualTo("damaged");
        assertThat(refusal(docx("").part("word/document.xml", OpenXmlFile.document(p("&unknown;")))
                        .bytes()))
                .isEqualTo("damaged");
    }

    @Test
    void fetchesNothing() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
            String external = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"x/attachedTemplate\" TargetMode=\"External\" Target=\"" + url
                    + "\"/><Relationship Id=\"rId2\" Type=\"x/styles\" Target=\"" + url + "\"/></Relationships>";

            read(docx("<!-- --><w:p><w:r><w:drawing><w:blip r:link=\"rId1\"/></w:drawing><w:t>а</w:t></w:r></w:p>")
                    .part("word/_rels/document.xml.rels", external)
                    .bytes());
            readText("<html><head><base href='" + url + "'><link rel=stylesheet href='" + url
                    + "'></head><body><img src='" + url + "'><iframe src='" + url
                    + "'></iframe><p>а</p></body></html>");
            refusal(docx("").part(
                            "word/document.xml", "<!DOCTYPE d SYSTEM \"" + url + "\">" + OpenXmlFile.document(p("а")))
                    .bytes());

            assertThat(connections(server)).isZero();
        }
    }

    private static int connections(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return 1;
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    @Test
    void bearsDeepNesting() {
        String tables = "<w:tbl><w:tr><w:tc>".repeat(2000) + p("дно") + "</w:tc></w:tr></w:tbl>".repeat(2000);
        String html = "<table><tr><td>".repeat(5_000) + "дно";
        String blocks = "<div>".repeat(50_000) + "дно";

        assertThat(refusal(docx(tables).bytes())).isEqualTo("damaged");
        assertThat(refusal(("<html>" + html).getBytes(StandardCharsets.UTF_8))).isIn("read", "blank", "damaged");
        assertThat(refusal(("<html>" + blocks).getBytes(StandardCharsets.UTF_8)))
                .isIn("read", "blank", "damaged");
    }

    @Test
    void looksAtNamesInsideArchivesOnlyToCompareThem() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("../escaped.txt", "а".getBytes(StandardCharsets.UTF_8));
        parts.put("/etc/passwd", new byte[3]);

        assertThat(refusal(OpenXmlFile.zip(parts))).isEqualTo("kind.archive");
        assertThat(Path.of("..", "escaped.txt")).doesNotExist();
    }

    @Test
    void unpacksNoBombInAPdf() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] spaces = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 200; i++) {
                deflater.write(spaces);
            }
        }

        assertThat(refusal(pdf("/Filter /FlateDecode", packed.toByteArray()))).isEqualTo("unpacked");
        assertThat(refusal(pdf("/Filter [/Fl#61teDecode]", packed.toByteArray())))
                .isEqualTo("unpacked");
        assertThat(refusal(pdf("/Filter 9 0 R", packed.toByteArray()))).isEqualTo("damaged");
    }

    private static byte[] pdf(String filter, byte[] content) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(
                ("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>> endobj\n4 0 obj <<"
                                + filter + "/Length " + content.length + ">>\nstream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        pdf.write(content);
        pdf.write("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    @Test
    void keepsNoMillionsOfObjects() {
        String objects = IntStream.range(5, 700_000)
                .mapToObj(i -> i + " 0 obj null endobj\n")
                .collect(Collectors.joining());

        assertThat(refusal(("%PDF-1.4\n" + objects + "trailer <</Root 1 0 R>>").getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("unpacked");
    }

    @Test
    void endsReadingsOfWhateverTakesTooLong() throws IOException {
        // Forms that draw forms that draw forms: small to write down, endless to draw
        StringBuilder pdf = new StringBuilder("""
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 10 0 R/Resources<</XObject<</X 10 0 R>>>>>> endobj
                """);
        for (int i = 10; i < 30; i++) {
            pdf.append(i)
                    .append(" 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 60/Resources<</XObject<</X ")
                    .append(i + 1)
                    .append(" 0 R>>>>>>\nstream\n")
                    .append("/X Do ".repeat(10))
                    .append("\nendstream endobj\n");
        }
        pdf.append("trailer <</Root 1 0 R>>\n%%EOF");
        ReadingProperties properties = new ReadingProperties(
                Duration.ofSeconds(1),
                Readings.LIMITS.maxFileSize(),
                Readings.LIMITS.maxUnpackedSize(),
                20_000,
                256,
                400_000,
                20_000_000,
                1);

        assertThat(refusal(Readings.reader(properties), pdf.toString().getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("time");
    }

    @Test
    void leavesNoFilesBehind() throws IOException {
        List<Path> before = temporaryFiles();
        for (String name :
                List.of("order.docx", "order.doc", "order.odt", "ruled.pdf", "book.xlsx", "book.xls", "book.ods")) {
            OfficeDocument document = Readings.read(name);
            assertThat(document.blocks()).isNotEmpty();
        }

        assertThat(temporaryFiles()).isEqualTo(before);
        assertThat(Path.of(System.getProperty("user.home"), ".pdfbox.cache")).doesNotExist();
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("(?i).*(poi|pdfbox|tika).*"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void doesNotReadWhatStandsBesideTheText() throws IOException {
        try (InputStream in = HostileFilesTests.class.getResourceAsStream("/exchange/reading/order.docx")) {
            assertThat(in).isNotNull();
            assertThat(written(read(in.readAllBytes())))
                    .doesNotContain("Колонтитул", "Сноска", "Примечание", "скрытые слова");
        }
    }
}
