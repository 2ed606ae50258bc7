package okoplan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Work on whole folders. */
final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path path : all(folder, Comparator.reverseOrder())) {
            Files.deleteIfExists(path);
        }
    }

    /** Gives everything in the folder to another user; possible for root only. */
    static void giveTo(Path folder, int user, int group) throws IOException {
        for (Path path : all(folder, Comparator.naturalOrder())) {
            Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Sum of the sizes of all files: enough to see that some were cut off or taken away. */
    static long size(Path folder) throws IOException {
        long size = 0;
        for (Path path : all(folder, Comparator.naturalOrder())) {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                size += Files.size(path);
            }
        }
        return size;
    }

    static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    static int group(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:gid");
    }

    private static List<Path> all(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(order).toList();
        }
    }
}
