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
import java.util.TreeMap;
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
            "OKOPLAN_DIGEST_DELIVERY", "-");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final BenchServer server;
    private final Map<String, Map<String, Double>> firstOfSize = new TreeMap<>();

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
                for (Size size : sizes) {
                    bench.measure(size);
                }
                bench.growth();
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

    private void measure(Size size) throws Exception {
        Database database = new Database(server, size.database());
        out.printf(
                Locale.ROOT,
                "%n%s: %,d assignments, %,d of them in the measured municipality, %,d overdue there%n",
                size.name(),
                database.number("select count(*) from assignment"),
                database.number("select count(*) from assignment where municipality_id = 1"),
                database.number("select count(*) from assignment where municipality_id = 1 and overdue_since is not null"));
        try (RunningApplication application = RunningApplication.start(database, QUIET)) {
            out.printf(Locale.ROOT, "start-up %.1f s%n", application.startSeconds());
            Map<String, Double> p50 = new PageRun(database, application, out).run();
            firstOfSize.put(size.name(), p50);
            new LargeChanges(database, size, application, out).approval();
            out.printf(Locale.ROOT, "most memory of the process %d MB%n", application.mostMemory());
        }
        new LargeChanges(database, size, null, out).flagging();
    }

    private void growth() {
        Map<String, Double> small = firstOfSize.get("10k");
        Map<String, Double> large = firstOfSize.get("1m");
        if (small == null || large == null) {
            return;
        }
        out.printf("%nfrom 10 thousand to 1 million assignments, p50 at one user:%n");
        small.forEach((page, time) ->
                out.printf(Locale.ROOT, "%-18s × %.2f%n", page, large.getOrDefault(page, Double.NaN) / time));
    }
}
