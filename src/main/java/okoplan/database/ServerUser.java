package okoplan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server runs. PostgreSQL refuses to run as root, but the application may well be started so. Then the server
 * runs in a user namespace, where root is nobody; where the system forbids that, as nobody with the right to pass through
 * root's folders; and on data that belongs to an ordinary user, as that user.
 *
 * @param prefix what goes before a command
 * @param user owner of the data directory
 * @param group group of the data directory; unknown where owners cannot be changed
 * @param programs to be used
 */
record ServerUser(List<String> prefix, int user, int group, PostgresPrograms programs) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final int UNKNOWN = -1;
    private static final List<String> NAMESPACE = List.of("unshare", "-U", "--");
    private static final Duration PROBE = Duration.ofSeconds(20);

    static ServerUser find(DataFolder data) {
        try {
            if (isWindows()) {
                return new ServerUser(List.of(), UNKNOWN, UNKNOWN, PostgresPrograms.in(data.programs()));
            }
            Path owned = Files.exists(data.cluster()) ? data.cluster() : data.path();
            int self = self();
            if (self == ROOT) {
                return findForRoot(data, owned);
            }
            if (Folders.owner(owned) != self && owned.equals(data.cluster())) {
                throw new DatabaseUnavailableException("database.not-owner", "database.not-owner.action", owned);
            }
            return findForOrdinaryUser(data, self);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The user of this process, seen by a file it makes; what the system's list of users says need not be true. */
    private static int self() throws IOException {
        Path file = Files.createTempFile("okoplan", ".owner");
        try {
            return Folders.owner(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Making a database needs a user with a name, which the user of a container often lacks: nobody has one. */
    private static ServerUser findForOrdinaryUser(DataFolder data, int self) {
        PostgresPrograms programs = PostgresPrograms.in(data.programs());
        ServerUser namespace = new ServerUser(NAMESPACE, self, UNKNOWN, programs);
        return !hasName(data, self) && namespace.works(data)
                ? namespace
                : new ServerUser(List.of(), self, UNKNOWN, programs);
    }

    private static boolean hasName(DataFolder data, int user) {
        return ProgramRun.of(data.path(), PROBE, List.of("getent", "passwd", Integer.toString(user)))
                .succeeded();
    }

    private static ServerUser findForRoot(DataFolder data, Path owned) throws IOException {
        PostgresPrograms programs = PostgresPrograms.in(data.programs());
        int owner = Folders.owner(owned);
        ServerUser namespace = new ServerUser(NAMESPACE, ROOT, ROOT, programs);
        if (owner == ROOT && namespace.works(data)) {
            return namespace;
        }
        boolean asOwner = owner != ROOT && (owned.equals(data.cluster()) || hasName(data, owner));
        int user = asOwner ? owner : NOBODY;
        int group = asOwner ? Folders.group(owned) : NOBODY;
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
        return PostgresPrograms.inShared(shared);
    }

    private boolean works(DataFolder data) {
        return run(data, PROBE, "postgres", List.of("--version")).succeeded();
    }

    /** Runs one of PostgreSQL's programs to its end. */
    ProgramRun run(DataFolder data, Duration timeout, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.program(program));
        command.addAll(arguments);
        return ProgramRun.of(data.path(), timeout, command);
    }

    /** Makes a directory that the server will own. */
    void createDirectory(Path directory) throws IOException {
        Files.createDirectory(directory);
        if (group != UNKNOWN) {
            Folders.giveTo(directory, user, group);
        }
    }

    /** Leaves nothing of root's in a folder of an ordinary user, who may start the application next time. */
    void handOver(DataFolder data) throws IOException {
        if (group == UNKNOWN || user == ROOT || Folders.owner(data.path()) != user) {
            return;
        }
        for (Path path : data.besidesCluster()) {
            Folders.giveTo(path, user, group);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
