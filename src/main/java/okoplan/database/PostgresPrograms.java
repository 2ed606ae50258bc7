package okoplan.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path. Each version has a folder of its own that appears only when it is
 * whole; a folder that lost something since is made anew.
 *
 * @param folder holds bin, lib and share
 */
record PostgresPrograms(Path folder) {

    private static final String UNPACKING = ".unpacking";
    private static final String SIZE_SUFFIX = ".size";
    private static final int BUFFER = 1 << 16;

    /** Uses the programs in a folder of this process alone, unpacking them first where they are missing or damaged. */
    static PostgresPrograms in(Path parent) {
        try {
            Files.createDirectories(parent);
            PostgresPrograms programs = unpackedIn(parent);
            programs.deleteOthers(parent);
            return programs;
        } catch (IOException e) {
            throw cannotUnpack(parent, e);
        }
    }

    /** The same in a folder that other copies of the application, perhaps of another version, use too. */
    static synchronized PostgresPrograms inShared(Path parent) {
        try (FileChannel lock =
                        FileChannel.open(parent.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock unused = lock.lock()) {
            return unpackedIn(parent);
        } catch (IOException e) {
            throw cannotUnpack(parent, e);
        }
    }

    private static PostgresPrograms unpackedIn(Path parent) throws IOException {
        Path folder = parent.resolve("postgresql-" + fingerprint());
        if (!isWhole(folder)) {
            unpack(parent, folder);
        }
        return new PostgresPrograms(folder);
    }

    private static DatabaseUnavailableException cannotUnpack(Path parent, IOException e) {
        return new DatabaseUnavailableException("database.cannot-unpack", "database.cannot-unpack.action", parent, e);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static boolean isWhole(Path folder) throws IOException {
        Path size = sizeFile(folder);
        return Files.isDirectory(folder)
                && Files.isRegularFile(size)
                && Files.readString(size).equals(Long.toString(Folders.size(folder)));
    }

    private static Path sizeFile(Path folder) {
        return folder.resolveSibling(folder.getFileName() + SIZE_SUFFIX);
    }

    private static void unpack(Path parent, Path folder) throws IOException {
        Path unpacking = parent.resolve(UNPACKING);
        Folders.delete(unpacking);
        Folders.delete(folder);
        Files.createDirectory(unpacking);
        try (InputStream archive = archive();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(archive), BUFFER))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unpacking);
            }
        }
        Files.writeString(sizeFile(folder), Long.toString(Folders.size(unpacking)));
        Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Programs of an earlier version of the application are of no use any more. */
    private void deleteOthers(Path parent) throws IOException {
        List<Path> others;
        try (Stream<Path> children = Files.list(parent)) {
            others = children.filter(child -> !child.equals(folder) && !child.equals(sizeFile(folder)))
                    .toList();
        }
        for (Path other : others) {
            Folders.delete(other);
        }
    }

    private static String fingerprint() throws IOException {
        try (InputStream archive = archive()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream read = new DigestInputStream(archive, digest)) {
                byte[] buffer = new byte[BUFFER];
                while (read.read(buffer) >= 0) {
                    // only the digest is wanted
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream archive() {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        InputStream archive = PostgresPrograms.class.getResourceAsStream("/" + name);
        if (archive == null) {
            throw new DatabaseUnavailableException("database.no-programs", "database.no-programs.action", name);
        }
        return archive;
    }

    /** Name that the archive for a system has on the class path. */
    static String archiveName(String osName, String osArch) {
        String system = osName.toLowerCase(Locale.ROOT);
        String os = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
        boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        return "postgres-" + os + "-" + (arm && !os.equals("windows") ? "arm_64" : "x86_64") + ".txz";
    }

    /** Whether a user other than the owner gets through to this folder. */
    static boolean isReachableForAll(Path folder) throws IOException {
        for (@Nullable Path path = folder; path != null; path = path.getParent()) {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS))
                    .endsWith("x")) {
                return false;
            }
        }
        return true;
    }
}
