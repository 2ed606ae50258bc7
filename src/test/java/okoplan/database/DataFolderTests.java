package okoplan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DataFolderTests {

    @TempDir
    Path folder;

    @Test
    void isForOneAtATime() {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThat(first.path()).exists();
            assertThatThrownBy(() -> DataFolder.open(folder)).hasMessageContaining("другая копия");
        }
        DataFolder.open(folder).close();
    }

    @Test
    void saysWhenTheFolderCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining("нельзя записать");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("under"))).hasMessageContaining("нельзя записать");
    }

    @Test
    void tellsTheOperatorWithoutAStackTrace() {
        DatabaseUnavailableException cause =
                new DatabaseUnavailableException("database.in-use", "database.in-use.action", folder);
        FailureAnalysis analysis =
                Objects.requireNonNull(new DatabaseFailureAnalyzer().analyze(new IllegalStateException(cause)));
        assertThat(analysis.getDescription()).contains(folder.toString());
        assertThat(analysis.getAction()).contains("OKOPLAN_DATA");
    }

    @Test
    void doesNotTakeAnotherProcessForTheServer() throws Exception {
        Path cluster = Files.createDirectories(folder.resolve("cluster"));
        Files.writeString(
                cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster + "\n");
        assertThat(PostmasterFile.read(cluster)).isPresent();
        assertThat(PostmasterFile.read(cluster).orElseThrow().server()).isEmpty();
    }

    @Test
    void knowsTheArchivesOfAllSystems() {
        assertThat(PostgresPrograms.archiveName("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresPrograms.archiveName("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(PostgresPrograms.archiveName("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(PostgresPrograms.archiveName("Windows 11", "amd64")).isEqualTo("postgres-windows-x86_64.txz");
    }
}
