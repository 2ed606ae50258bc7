package okoplan.database;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    /** One for all tests of this class: making a database takes seconds. */
    @TempDir
    static Path folder;

    @Test
    void isSetUpForRussianAndForSafety() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            try (Connection connection = TestConnections.connectAsOwner(server.url(), server.password())) {
                assertThat(single(connection, "select datlocale from pg_database where datname = current_database()"))
                        .isEqualTo("ru-RU");
                assertThat(single(connection, "select bool_or(rolsuper) from pg_roles where rolname ~ '^okoplan'"))
                        .isEqualTo("f");
                for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                    assertThat(single(connection, "show " + setting)).isEqualTo("on");
                }
                assertThat(single(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
                for (String extension : List.of("pg_trgm", "unaccent", "btree_gist", "citext")) {
                    TestConnections.execute(connection, "create extension if not exists " + extension);
                }
                assertThat(single(connection, "select similarity('проверка', 'проверки') > 0.5"))
                        .isEqualTo("t");
                assertThat(single(
                                connection,
                                "select string_agg(w, '' order by w) from unnest(array['ж', 'ё', 'е', 'Д', 'я']) w"))
                        .isEqualTo("Деёжя");
                assertThat(single(connection, "select to_tsvector('школы') @@ to_tsquery('школа')"))
                        .isEqualTo("t");
            }
            assertThatThrownBy(() -> TestConnections.connect(server.url(), "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
        }
    }

    @Test
    void takesTablesThatTheApplicationHasOwnedInItsHands() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder);
                Connection superuser = TestConnections.connectAsSuperuser(server.url(), server.password())) {
            TestConnections.execute(superuser, "reassign owned by okoplan_owner to okoplan");
            try (Connection earlier = TestConnections.connect(server.url(), server.password())) {
                TestConnections.execute(earlier, "create schema earlier create table word (text text)");
            }
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            try (Connection application = TestConnections.connect(server.url(), server.password())) {
                assertThatThrownBy(() -> TestConnections.execute(application, "drop table earlier.word"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
            try (Connection owner = TestConnections.connectAsOwner(server.url(), server.password())) {
                assertThat(single(owner, "select pg_get_userbyid(datdba) from pg_database where datname = 'okoplan'"))
                        .isEqualTo("okoplan_owner");
                TestConnections.execute(owner, "drop schema earlier cascade");
            }
        }
    }

    @Test
    void startsTheServerAgainWhenItIsKilledAlone() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            ProcessHandle first = process();
            first.destroyForcibly();
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> answers(server));
            assertThat(process().pid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void showsTheEndOfTheLogWhenTheServerDoesNotStart() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Path settings = folder.resolve("cluster/postgresql.conf");
        String before = Files.readString(settings);
        Files.writeString(settings, "shared_buffers = many\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .hasMessageContaining("не запустилась")
                .hasMessageContaining("shared_buffers");
        Files.writeString(settings, before);
    }

    @Test
    void saysWhenTheDataAreOfAnotherVersion() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Path version = folder.resolve("cluster/PG_VERSION");
        String before = Files.readString(version);
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .hasMessageContaining("версии 17")
                .hasMessageContaining("версия 18");
        Files.delete(version);
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).hasMessageContaining("нет целой базы данных");
        Files.writeString(version, before);
    }

    @Test
    void makesProgramsAnewThatAreDamaged() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Path parent = folder.resolve("programs");
        PostgresPrograms programs = PostgresPrograms.in(parent);
        Path damaged = programs.folder().resolve("share/postgresql/tsearch_data/english.stop");
        Files.writeString(damaged, "");
        Files.createDirectories(parent.resolve(".unpacking/bin"));
        Files.createDirectories(parent.resolve("postgresql-0000/bin"));

        assertThat(PostgresPrograms.in(parent)).isEqualTo(programs);
        assertThat(damaged).isNotEmptyFile();
        try (Stream<Path> children = Files.list(parent)) {
            assertThat(children).as("programs and their size").hasSize(2);
        }
    }

    private static ProcessHandle process() {
        return PostmasterFile.read(folder.resolve("cluster"))
                .flatMap(PostmasterFile::server)
                .orElseThrow();
    }

    private static boolean answers(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = TestConnections.connect(server.url(), server.password())) {
            return connection.isValid(1);
        }
    }

    private static String single(Connection connection, String query) throws SQLException {
        return TestConnections.single(connection, query);
    }
}
