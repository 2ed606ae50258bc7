package okoplan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an embedded database, held by this process alone from opening to closing. The operating system drops the
 * lock with the process, however it ends.
 */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "okoplan.lock";
    private static final String CLUSTER = "cluster";
    private static final String PASSWORD = "password";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static DataFolder open(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            folder = folder.toRealPath();
            FileChannel channel = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DatabaseUnavailableException("database.in-use", "database.in-use.action", folder);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new DatabaseUnavailableException("database.not-writable", "database.not-writable.action", folder);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Where a server keeps its data, for who does not hold the folder. */
    static Path clusterIn(Path folder) {
        return folder.toAbsolutePath().normalize().resolve(CLUSTER);
    }

    private static Path passwordIn(Path folder) {
        return folder.resolve(PASSWORD);
    }

    Path path() {
        return folder;
    }

    /** PostgreSQL's own data directory. */
    Path cluster() {
        return folder.resolve(CLUSTER);
    }

    /** Where a cluster is made, to be moved to {@link #cluster()} when it is whole. */
    Path clusterInTheMaking() {
        return folder.resolve("cluster.new");
    }

    Path programs() {
        return folder.resolve("programs");
    }

    Path password() {
        return passwordIn(folder);
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    List<Path> besidesCluster() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.equals(cluster())).toList();
        }
    }

    String readPassword() {
        return readPassword(folder);
    }

    static String readPassword(Path folder) {
        try {
            return Files.readString(passwordIn(folder)).strip();
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "database.password-missing", "database.password-missing.action", passwordIn(folder));
        }
    }

    /** Makes a password that nobody knows and keeps it readable for the owner of the folder only. */
    void createPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(password());
        Files.createFile(password());
        if (Files.getFileStore(password()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(password(), PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(password(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
