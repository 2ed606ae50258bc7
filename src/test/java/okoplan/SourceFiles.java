package okoplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sources read as text, for rules about what is written in them. */
final class SourceFiles {

    private SourceFiles() {}

    /** Text by path of all files below the folder whose names end so. */
    static Map<Path, String> in(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            Map<Path, String> texts = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.put(file, Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
