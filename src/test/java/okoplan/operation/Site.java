package okoplan.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okoplan.database.KillableServer;
import org.jspecify.annotations.Nullable;

/** Two copies of the application that were started at once on an empty database, and the balancer before them. */
final class Site implements AutoCloseable {

    final Path folder;
    final KillableServer server;
    final Rows rows;
    final RunningCopy first;
    final RunningCopy second;
    final Balancer balancer;

    /** For temporary files of both copies. */
    final Path disk;

    /** False where this process may not mount one. */
    final boolean diskIsSmall;

    private Site(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        disk = Files.createDirectory(folder.resolve("small-disk"));
        diskIsSmall = run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()) == 0;
        server = KillableServer.start(folder.resolve("database"));
        rows = new Rows(server, "okoplan");
        first = RunningCopy.starting("first", server, folder, disk);
        second = RunningCopy.starting("second", server, folder, disk);
        balancer = Balancer.between(first, second);
    }

    static Site start(Path folder) throws IOException, InterruptedException {
        Site site = new Site(folder);
        try {
            site.first.awaitStart();
            site.second.awaitStart();
            return site;
        } catch (RuntimeException | Error e) {
            site.close();
            throw e;
        }
    }

    /** The copy that is left when the other one has been killed. */
    RunningCopy living() {
        return first.isAlive() ? first : second;
    }

    RunningCopy copy(@Nullable String name) {
        return first.name().equals(name) ? first : second;
    }

    RunningCopy besides(RunningCopy copy) {
        return copy == first ? second : first;
    }

    /** What both have logged. */
    String log() {
        return first.log() + second.log();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        balancer.close();
        first.close();
        second.close();
        server.close();
        if (diskIsSmall) {
            run("umount", "-l", disk.toString());
        }
    }
}
