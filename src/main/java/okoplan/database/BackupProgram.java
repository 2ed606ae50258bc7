package okoplan.database;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import okoplan.database.backup.BackupReader;
import okoplan.database.backup.BackupRefusedException;
import okoplan.database.backup.BackupWriter;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * The commands {@code backup FILE} and {@code restore FILE}, where «-» stands for standard output and input. They take the
 * application's own settings, and say how it went in one line on standard error.
 */
public final class BackupProgram {

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final String STANDARD = "-";
    private static final int BUFFER = 1 << 16;

    private BackupProgram() {}

    public static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && List.of(BACKUP, RESTORE).contains(arguments[0]);
    }

    /**
     * Runs the command.
     *
     * @return the program's exit status: 0 when all is done, 1 when nothing is
     */
    public static int run(String[] arguments) {
        return run(arguments, System.in, System.out, System.err);
    }

    static int run(String[] arguments, InputStream in, OutputStream out, PrintStream words) {
        try {
            List<String> files = Arrays.stream(arguments)
                    .skip(1)
                    .filter(word -> !word.startsWith("--"))
                    .toList();
            if (files.size() != 1) {
                throw new BackupRefusedException("database.backup.usage", arguments[0]);
            }
            String[] settings = Arrays.stream(arguments)
                    .filter(word -> word.startsWith("--"))
                    .toArray(String[]::new);
            words.println(
                    arguments[0].equals(BACKUP)
                            ? backUp(files.get(0), settings, out)
                            : restore(files.get(0), settings, in));
            return 0;
        } catch (IOException | SQLException | RuntimeException e) {
            words.println(explanation(e));
            return 1;
        }
    }

    private static String backUp(String file, String[] settings, OutputStream out) throws IOException, SQLException {
        try (ConfigurableApplicationContext database =
                open(settings, BackupConfiguration.class, BackupConfiguration.ForReading.class)) {
            BackupWriter writer = new BackupWriter(
                    database.getBean(DataSource.class),
                    database.getBean(Flyway.class).getConfiguration().getTable());
            if (file.equals(STANDARD)) {
                long rows = writer.write(out);
                out.flush();
                return DatabaseWords.of("database.backup.made", rows);
            }
            long rows = writeFile(writer, Path.of(file));
            return DatabaseWords.of("database.backup.made-file", rows, file);
        }
    }

    /** The name wanted appears only when the backup is whole; nobody but its owner may read it. */
    private static long writeFile(BackupWriter writer, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefusedException("database.backup.exists", file);
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished);
            if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
            }
            long rows;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER)) {
                rows = writer.write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            throw new BackupRefusedException("database.backup.not-writable", file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String restore(String file, String[] settings, InputStream in) throws IOException, SQLException {
        if (!file.equals(STANDARD) && !Files.isRegularFile(Path.of(file))) {
            throw new BackupRefusedException("database.backup.no-file", file);
        }
        try (InputStream from = file.equals(STANDARD) ? in : Files.newInputStream(Path.of(file));
                ConfigurableApplicationContext database = open(settings, BackupConfiguration.class)) {
            long rows = new BackupReader(database.getBean(Flyway.class)).read(new BufferedInputStream(from, BUFFER));
            return DatabaseWords.of("database.backup.restored", rows);
        }
    }

    private static ConfigurableApplicationContext open(String[] settings, Class<?>... sources) {
        return new SpringApplicationBuilder(sources)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.main.banner-mode", "off",
                        "logging.threshold.console", "off",
                        "spring.datasource.hikari.maximum-pool-size", "2"))
                .run(settings);
    }

    private static String explanation(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BackupRefusedException refused) {
                return DatabaseWords.of(refused.messageKey(), refused.arguments());
            }
            if (cause instanceof DatabaseUnavailableException unavailable) {
                return unavailable.getMessage() + System.lineSeparator() + unavailable.action();
            }
        }
        return DatabaseWords.of("database.backup.failed", NestedExceptionUtils.getMostSpecificCause(e));
    }
}
