package okoplan.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okoplan.database.BenchServer;

/**
 * Prints how long pages take beside the time of their SQL, at one user and at eight, for databases of several sizes; what
 * large changes take, what memory the application needs and how soon it answers. Arguments: sizes ({@code 10k 100k 1m}),
 * {@code anew} to fill the databases again, {@code fill} to do nothing else.
 */
final class SpeedBench {

    private static final Path FOLDER = Path.of("target/bench");
    private static final Map<String, String> QUIET = Map.of(
            "OKOPLAN_FLAGGING_CRON", "-",
            "OKOPLAN_FLAGGING_AT_START", "false",
            "OKOPLAN_DIGEST_CRON", "-",
            "OKOPLAN_DIGEST_DELIVERY", "-",
            // A statement each minute would be taken for one of a page
            "SPRING_MODULITH_EVENTS_STALENESS_CHECKINTERVAL", "P1D");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final BenchServer server;

    private SpeedBench(BenchServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        List<String> given = Arrays.stream(args).filter(arg -> !arg.isBlank()).toList();
        List<Size> sizes = new ArrayList<>(Size.ALL);
        if (given.stream().anyMatch(arg -> Size.ALL.stream().anyMatch(size -> size.name().equals(arg)))) {
            sizes.removeIf(size -> !given.contains(size.name()));
        }
        Files.createDirectories(FOLDER);
        try (BenchServer server = BenchServer.start(FOLDER.resolve("database"))) {
            SpeedBench bench = new SpeedBench(server);
            for (Size size : sizes) {
                bench.fill(size, given.contains("anew"));
            }
            if (!given.contains("fill")) {
                bench.measure(sizes);
            }
        }
    }

    private void fill(Size size, boolean anew) throws SQLException, IOException, InterruptedException {
        Database database = new Database(server, size.database());
        if (database.exists() && !anew) {
            return;
        }
        database.create();
        try (RunningApplication schema = RunningApplication.start(database, QUIET)) {
            out.printf("%s: schema made, application at %s%n", size.name(), schema.address());
        }
        long start = System.nanoTime();
        database.fill(size);
        out.printf(
                Locale.ROOT,
                "%s: %,d assignments made in %.0f s%n",
                size.name(),
                database.number("select count(*) from assignment"),
                (System.nanoTime() - start) / 1e9);
    }

    /** Pages of all sizes side by side, then what is large of each. */
    private void measure(List<Size> sizes) throws Exception {
        List<Subject> subjects = new ArrayList<>();
        try {
            for (Size size : sizes) {
                subjects.add(started(size));
            }
            new PageRun(subjects, out).run();
            for (Subject subject : subjects) {
                out.printf("%n%s%n", subject.size().name());
                new LargeChanges(subject.database(), subject.size(), out).approval(subject.application());
                out.printf(
                        Locale.ROOT,
                        "most memory of the process %d MB%n",
                        subject.application().mostMemory());
            }
        } finally {
            for (Subject subject : subjects) {
                subject.close();
            }
        }
        for (Size size : sizes) {
            Database database = new Database(server, size.database());
            out.printf("%n%s%n", size.name());
            try (RunningApplication application = RunningApplication.start(database, QUIET)) {
                out.printf(Locale.ROOT, "start-up %.1f s%n", application.startSeconds());
            }
            new LargeChanges(database, size, out).flagging();
        }
    }

    private Subject started(Size size) throws Exception {
        Database database = new Database(server, size.database());
        // The run before has changed and taken back tens of thousands of rows; a server cleans up after such a day by itself
        database.execute("vacuum analyze");
        Subject subject = Subject.start(size, database, QUIET);
        out.printf(
                Locale.ROOT,
                "%s: %,d assignments, %,d of them in the measured municipality, %,d overdue there%n",
                size.name(),
                database.number("select count(*) from assignment"),
                database.number("select count(*) from assignment where municipality_id = 1"),
                database.number("select count(*) from assignment where municipality_id = 1 and overdue_since is not null"));
        return subject;
    }
}
