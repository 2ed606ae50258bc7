package okoplan.exchange.reading;

import static okoplan.exchange.reading.OpenXmlFile.docx;
import static okoplan.exchange.reading.OpenXmlFile.p;
import static okoplan.exchange.reading.Readings.file;
import static okoplan.exchange.reading.Readings.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import okoplan.shared.RuleViolationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What cannot be read, and what is said of it. */
class DocumentRefusalTests {

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void refusesWhatHasNoText() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("empty");
        assertThat(refusal(ascii("  \r\n\t "))).isEqualTo("blank");
        assertThat(refusal(docx(p("")).bytes())).isEqualTo("blank");
        assertThat(refusal(docx("<w:p><w:r><w:drawing/></w:r></w:p>").bytes())).isEqualTo("scan");
        assertThat(refusal(scannedPdf())).isEqualTo("scan");
        assertThatThrownBy(() -> Readings.readPasted(" ", "")).hasMessageContaining("exchange.refused.empty");
    }

    private static byte[] scannedPdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            var picture = LosslessFactory.createFromImage(pdf, new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB));
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
                stream.drawImage(picture, 0, 0);
            }
            return saved(pdf);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    @Test
    void saysWhatItIsInstead() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        ByteArrayOutputStream ppt = new ByteArrayOutputStream();
        try (HSLFSlideShow slides = new HSLFSlideShow()) {
            slides.write(ppt);
        }
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        noise[0] = 1;

        assertThat(refusal(png.toByteArray())).isEqualTo("kind.picture");
        assertThat(refusal(ascii("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")))
                .isEqualTo("kind.picture");
        assertThat(refusal(ppt.toByteArray())).isEqualTo("kind.presentation");
        assertThat(refusal(OpenXmlFile.zip(Map.of("план.docx", new byte[10])))).isEqualTo("kind.archive");
        assertThat(refusal(ascii("Rar!\u001a\u0007\u0000\u00cf\u0090s\u0000\u0000\r\u0000\u0000\u0000")))
                .isEqualTo("kind.archive");
        assertThat(refusal(ascii("{\\rtf1\\ansi text}"))).isEqualTo("kind.rtf");
        assertThat(refusal(ascii("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n")))
                .isEqualTo("kind.mhtml");
        assertThat(refusal(ascii("<?xml version=\"1.0\"?><w:wordDocument/>"))).isEqualTo("kind.xml");
        assertThat(refusal(noise)).isEqualTo("kind.unknown");
    }

    @Test
    void refusesPasswords() throws IOException, GeneralSecurityException {
        assertThat(refusal(encrypted(file("order.docx")))).isEqualTo("password");
        assertThat(refusal(encryptedXls())).isEqualTo("password");
        assertThat(refusal(protectedPdf("secret"))).isEqualTo("password");
        assertThat(refusal(OpenXmlFile.zip(Map.of(
                        "mimetype",
                        ascii("application/vnd.oasis.opendocument.text"),
                        "META-INF/manifest.xml",
                        ascii("<manifest><encryption-data/></manifest>")))))
                .isEqualTo("password");
    }

    private static byte[] encrypted(byte[] content) throws IOException, GeneralSecurityException {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(content);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] encryptedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("тайна");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] protectedPdf(String password) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return saved(pdf);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.docx", "order.doc", "order.odt", "book.xlsx", "book.xls", "book.ods"})
    void refusesHalfAFile(String name) {
        byte[] whole = file(name);

        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("damaged");
    }

    /** Whatever is wrong in them, they are read or refused in words. */
    @ParameterizedTest
    @ValueSource(strings = {"order.docx", "order.doc", "order.odt", "ruled.pdf", "book.xlsx", "book.xls", "book.ods"})
    void survivesAnyDamage(String name) {
        Random random = new Random(name.hashCode());
        byte[] whole = file(name);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 1 + i; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(refusal(damaged))
                    .matches("read|damaged|blank|scan|password|old|unpacked|text|rows|columns|cells|kind\\..*");
        }
    }

    @Test
    void refusesFilesThatAreTooLarge(@TempDir Path folder) throws IOException {
        ReadingProperties small = limits(Duration.ofSeconds(30), DataSize.ofKilobytes(1));
        Path path = Files.write(folder.resolve("план.txt"), new byte[2048]);

        assertThat(refusal(Readings.reader(small), new byte[2048])).isEqualTo("too-large");
        assertThatThrownBy(() -> Readings.reader(small).read(path, "план.txt"))
                .isInstanceOf(RuleViolationException.class);
        assertThat(refusal(Readings.reader(small), "короткий".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("read");
    }

    private static ReadingProperties limits(Duration time, DataSize size) {
        return new ReadingProperties(time, size, DataSize.ofMegabytes(300), 20, 5, 50, 1000, 1);
    }

    @Test
    void refusesMoreThanTheLimits() {
        DocumentReader reader = Readings.reader(limits(Duration.ofSeconds(30), DataSize.ofMegabytes(1)));

        assertThat(refusal(reader, ascii("a\n".repeat(30)))).isEqualTo("rows");
        assertThat(refusal(reader, ascii("a\tb\tc\td\te\tf"))).isEqualTo("columns");
        assertThat(refusal(reader, ascii("a\tb\tc\td\n".repeat(15)))).isEqualTo("cells");
        assertThat(refusal(reader, ascii("a".repeat(2000)))).isEqualTo("text");
    }

    @Test
    void stopsInTime() {
        DocumentReader reader = Readings.reader(limits(Duration.ofMillis(1), DataSize.ofMegabytes(20)));

        assertThat(refusal(reader, file("order.docx"))).isIn("time", "busy");
    }

    @Test
    void letsFewWaitAndNotMore() throws InterruptedException {
        ReadingThreads threads = new ReadingThreads(limits(Duration.ofSeconds(30), DataSize.ofMegabytes(1)));
        CountDownLatch begun = new CountDownLatch(1);
        Thread stuck = new Thread(() -> assertThatThrownBy(() -> threads.run(
                        () -> {
                            begun.countDown();
                            new CountDownLatch(1).await();
                            return "";
                        },
                        Duration.ofMillis(1500)))
                .hasMessageContaining("exchange.refused.time"));
        stuck.start();
        begun.await();

        assertThatThrownBy(() -> threads.run(() -> "", Duration.ofMillis(50)))
                .hasMessageContaining("exchange.refused.busy");
        stuck.join();
        assertThat(threads.run(() -> "свободно", Duration.ofSeconds(5))).isEqualTo("свободно");
        threads.destroy();
    }
}
