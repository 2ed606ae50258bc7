package okoplan.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * As whom the server runs. PostgreSQL refuses to run as root, but the application may well be started so. Then the server
 * runs in a user namespace, where root is nobody; where the system forbids that, as nobody with the right to pass through
 * root's folders; and on data that belongs to an ordinary user, as that user.
 *
 * @param prefix what goes before a command
 * @param user owner of the data directory
 * @param programs to be used
 */
record ServerUser(List<String> prefix, int user, int group, PostgresPrograms programs) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final int UNKNOWN = -1;
    private static final Duration PROBE = Duration.ofSeconds(20);

    static ServerUser find(DataFolder data) {
        try {
            int self = isWindows() ? UNKNOWN : (int) new UnixSystem().getUid();
            int owner = isWindows() || !Files.exists(data.cluster()) ? self : Folders.owner(data.cluster());
            if (self == ROOT) {
                return findForRoot(data, owner);
            }
            if (owner != self) {
                throw new DatabaseUnavailableException(
                        "database.not-owner", "database.not-owner.action", data.cluster());
            }
            return new ServerUser(List.of(), self, UNKNOWN, PostgresPrograms.in(data.programs()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerUser findForRoot(DataFolder data, int owner) throws IOException {
        PostgresPrograms programs = PostgresPrograms.in(data.programs());
        ServerUser namespace = new ServerUser(List.of("unshare", "-U", "--"), ROOT, ROOT, programs);
        if (owner == ROOT && namespace.works(data)) {
            return namespace;
        }
        int user = owner == ROOT ? NOBODY : owner;
        int group = owner == ROOT ? NOBODY : Folders.group(data.cluster());
        ServerUser other = new ServerUser(switchTo(user, group), user, group, forAll(programs));
        if (!other.works(data)) {
            throw new DatabaseUnavailableException("database.root", "database.root.action");
        }
        if (owner == ROOT && Files.exists(data.cluster())) {
            Folders.giveTo(data.cluster(), user, group);
        }
        return other;
    }

    private static List<String> switchTo(int user, int group) {
        return List.of(
                "setpriv",
                "--reuid=" + user,
                "--regid=" + group,
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override",
                "--");
    }

    /** The programs where every user can run them: the right to pass through folders does not help to run a program. */
    private static PostgresPrograms forAll(PostgresPrograms programs) throws IOException {
        if (PostgresPrograms.isReachableForAll(programs.folder())) {
            return programs;
        }
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "okoplan-programs");
        if (Files.exists(shared) && Folders.owner(shared) != ROOT) {
            shared = Files.createTempDirectory("okoplan-programs");
        }
        Files.createDirectories(shared);
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        return PostgresPrograms.in(shared);
    }

    private boolean works(DataFolder data) {
        return run(data, PROBE, "postgres", List.of("--version")).succeeded();
    }

    /** Runs one of PostgreSQL's programs to its end. */
    ProgramRun run(DataFolder data, Duration timeout, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.program(program));
        command.addAll(arguments);
        return ProgramRun.of(Objects.requireNonNull(data.path()), timeout, command);
    }

    /** Makes a directory that the server will own. */
    void createDirectory(Path directory) throws IOException {
        Files.createDirectory(directory);
        if (!prefix.isEmpty()) {
            Folders.giveTo(directory, user, group);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
