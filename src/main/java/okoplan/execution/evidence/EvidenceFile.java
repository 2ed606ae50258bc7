package okoplan.execution.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A checked file that waits in a temporary place to be stored.
 *
 * @param name to call it by: without folders and control characters
 * @param sha256 of the content, in hexadecimal digits
 */
record EvidenceFile(String name, FileKind kind, Path content, long size, String sha256) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException e) {
            content.toFile().deleteOnExit();
        }
    }
}
