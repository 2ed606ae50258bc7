package okoplan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the server when the application is killed, started twice or ended. */
class EmbeddedPostgresProcessTests {

    @TempDir
    Path temporary;

    private final List<Process> children = new ArrayList<>();

    private record Child(Process process, String url, String password, long server) {}

    @AfterEach
    void endsTheChildren() throws InterruptedException {
        for (Process process : children) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void keepsWhatWasCommittedWhenTheApplicationIsKilled() throws Exception {
        // Letters and a space that trip careless quoting; the child decides how file names are encoded
        String folder = temporary + "/Папка с данными";
        Child killed = start(folder);
        try (Connection connection = TestConnections.connectAsOwner(killed.url(), killed.password())) {
            TestConnections.execute(connection, "create table kept (word text)");
            TestConnections.execute(connection, "insert into kept values ('слово')");
        }
        killed.process().destroyForcibly().waitFor();
        assertThat(isAlive(killed.server()))
                .as("the server outlives a killed application")
                .isTrue();

        Child child = start(folder);
        await().until(() -> !isAlive(killed.server()));
        try (Connection connection = TestConnections.connectAsOwner(child.url(), child.password())) {
            assertThat(TestConnections.single(connection, "select word from kept"))
                    .isEqualTo("слово");
        }
        assertThat(firstLine(run(folder))).startsWith("refused").contains("другая копия");

        child.process().destroy();
        assertThat(child.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        await("no server is left after a normal end").until(() -> !isAlive(child.server()));
    }

    private Child start(String folder) throws IOException {
        Process process = run(folder);
        String[] words = firstLine(process).split(" ", -1);
        assertThat(words[0]).isEqualTo("ready");
        return new Child(process, words[1], words[2], Long.parseLong(words[3]));
    }

    private Process run(String folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedPostgresProgram.class.getName(),
                folder);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        children.add(process);
        return process;
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder seen = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("ready ") || line.startsWith("refused ")) {
                return line;
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError(seen.toString());
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
