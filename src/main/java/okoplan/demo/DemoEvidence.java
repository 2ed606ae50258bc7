package okoplan.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as a school would upload it.
 *
 * @param name as it is on the school's disk
 */
record DemoEvidence(String name, byte[] content) implements MultipartFile {

    /** A record of a meeting in Word's format. */
    static DemoEvidence minutes(int number, String day, String decided) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph heading = document.createParagraph();
            heading.setAlignment(ParagraphAlignment.CENTER);
            heading.createRun().setText("Протокол № " + number + " заседания педагогического совета от " + day);
            document.createParagraph().createRun().setText("Слушали: об исполнении мероприятия плана.");
            document.createParagraph().createRun().setText("Решили: " + decided);
            document.createParagraph().createRun().setText("Секретарь ____________");
            document.write(out);
            return new DemoEvidence("Протокол № " + number + " от " + day + ".docx", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getName() {
        return "files";
    }

    @Override
    public String getOriginalFilename() {
        return name;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return content.length == 0;
    }

    @Override
    public long getSize() {
        return content.length;
    }

    @Override
    public byte[] getBytes() {
        return content.clone();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public void transferTo(File file) throws IOException {
        Files.write(file.toPath(), content);
    }
}
