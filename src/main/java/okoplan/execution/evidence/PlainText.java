package okoplan.execution.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Russian text in the code pages of Windows, which detection by content alone takes for arbitrary bytes. */
final class PlainText {

    private static final int TAB = 9;
    private static final int CARRIAGE_RETURN = 13;
    private static final int SPACE = 32;
    private static final int DELETE = 127;

    private PlainText() {}

    /** No control characters but tabs and ends of lines. */
    static boolean isText(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                boolean control = next < SPACE && (next < TAB || next > CARRIAGE_RETURN) || next == DELETE;
                if (control) {
                    return false;
                }
            }
            return true;
        }
    }
}
