package okoplan.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes into its data directory while it runs.
 *
 * @param pid process id of the server
 * @param port on which it listens; 0 when the server has not written it yet
 */
record PostmasterFile(Path cluster, long pid, int port) {

    private static final int LINE_OF_PORT = 3;

    static Optional<PostmasterFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
            return Optional.of(new PostmasterFile(
                    cluster,
                    Long.parseLong(lines.get(0).strip()),
                    lines.size() > LINE_OF_PORT
                            ? Integer.parseInt(lines.get(LINE_OF_PORT).strip())
                            : 0));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The process, if it is still the server of this directory. After a power cut the number may belong to any other
     * process, which must not be touched.
     */
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isServerOfThisCluster);
    }

    private boolean isServerOfThisCluster(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(pid));
        if (!Files.exists(proc)) {
            return process.info()
                    .command()
                    .map(command -> String.valueOf(Path.of(command).getFileName()))
                    .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                    .isPresent();
        }
        String[] command = commandLine(proc);
        return command[0].endsWith("/postgres")
                && (worksIn(proc) || List.of(command).contains(cluster.toString()));
    }

    private boolean worksIn(Path proc) {
        try {
            return Files.isSameFile(proc.resolve("cwd"), cluster);
        } catch (IOException e) {
            return false;
        }
    }

    private static String[] commandLine(Path proc) {
        try {
            return Files.readString(proc.resolve("cmdline"), StandardCharsets.UTF_8)
                    .split("\0", -1);
        } catch (IOException e) {
            return new String[] {""};
        }
    }
}
