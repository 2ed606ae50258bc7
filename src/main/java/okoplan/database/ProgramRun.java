package okoplan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Outcome of a program that was run to its end.
 *
 * @param exit exit status; {@value #NOT_STARTED} when the program could not be started or took too long
 * @param output what it wrote, errors included
 */
record ProgramRun(int exit, String output) {

    static final int NOT_STARTED = -1;

    boolean succeeded() {
        return exit == 0;
    }

    /**
     * Runs a program and waits for it. The output goes through a file: a pipe would be inherited by a server started this
     * way and never reach its end.
     */
    static ProgramRun of(Path directory, Duration timeout, List<String> command) {
        try {
            Path output = Files.createTempFile("okoplan", ".out");
            try {
                return run(directory, timeout, command, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProgramRun run(Path directory, Duration timeout, List<String> command, Path output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(emptyInput()));
        // PGDATA, PGPORT and the like of the operator's shell are meant for another server
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new ProgramRun(NOT_STARTED, String.valueOf(e.getMessage()));
        }
        try {
            if (process.waitFor(timeout.toSeconds(), TimeUnit.SECONDS)) {
                return new ProgramRun(process.exitValue(), text(output));
            }
            process.destroyForcibly();
            return new ProgramRun(NOT_STARTED, text(output));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new ProgramRun(NOT_STARTED, text(output));
        }
    }

    private static java.io.File emptyInput() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new java.io.File(windows ? "NUL" : "/dev/null");
    }

    private static String text(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
    }
}
