package okoplan.shared.word;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import okoplan.shared.Attachment;
import org.springframework.http.HttpHeaders;

/** A Word document as the answer to a request: kept under a name, never opened as something else. */
public final class WordAnswer {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private WordAnswer() {}

    /**
     * Sends the whole document.
     *
     * @param title of which the file's name is made
     * @param plain the name without extension for programs that know plain letters only
     */
    public static void send(HttpServletResponse response, String title, String plain, byte[] file) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Attachment.header(Attachment.nameOf(title) + ".docx", plain + ".docx"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
