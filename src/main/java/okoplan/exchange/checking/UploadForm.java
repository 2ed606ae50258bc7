package okoplan.exchange.checking;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that was chosen, or what was pasted. */
public class UploadForm {

    private static final int LONGEST_NAME = 200;

    private @Nullable MultipartFile file;
    private String html = "";
    private String text = "";

    /** The file's own name; some browsers send the whole path. Too long ones keep their end, which has the ending. */
    static String name(MultipartFile file) {
        String sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String own = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = own.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", " ").strip();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }

    Pasted pasted() {
        return new Pasted(html, text);
    }

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }

    public String getHtml() {
        return html;
    }

    public void setHtml(@Nullable String html) {
        this.html = Objects.requireNonNullElse(html, "");
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }
}
