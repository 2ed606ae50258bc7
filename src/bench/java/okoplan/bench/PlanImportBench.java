package okoplan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okoplan.exchange.fixture.Comparison;
import okoplan.exchange.fixture.Fixture;
import okoplan.exchange.fixture.PlanImport;
import okoplan.exchange.fixture.Score;
import okoplan.exchange.recognition.RecognisedPlan;
import okoplan.shared.RuleViolationException;

/**
 * Prints how well the documents of the tests are read, and how fast. Arguments: a folder with documents and expected readings of one's
 * own, and {@code -v} to see every difference.
 */
final class PlanImportBench {

    private static final int LARGE = 10_000;
    private static final int LARGE_HEAP_MEGABYTES = 280;
    private static final int REPEATS = 20;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final boolean verbose;

    private PlanImportBench(boolean verbose) {
        this.verbose = verbose;
    }

    public static void main(String[] args) throws Exception {
        List<String> given = Arrays.stream(args).filter(arg -> !arg.isBlank()).toList();
        boolean verbose = given.contains("-v");
        List<Fixture> fixtures = given.stream()
                .filter(arg -> !arg.equals("-v"))
                .findFirst()
                .map(folder -> Fixture.in(Path.of(folder)))
                .orElseGet(Fixture::all);
        PlanImportBench bench = new PlanImportBench(verbose);
        try (PlanImport reading = new PlanImport()) {
            bench.agreement(reading, fixtures);
            bench.speed(reading, fixtures);
        }
        bench.large();
    }

    private void agreement(PlanImport reading, List<Fixture> fixtures) {
        FiguresTable table = new FiguresTable(out);
        Score total = new Score();
        StringBuilder differences = new StringBuilder();
        table.head();
        for (Fixture fixture : fixtures) {
            long start = System.nanoTime();
            List<RecognisedPlan> plans;
            try {
                plans = reading.read(fixture.content());
            } catch (RuleViolationException refused) {
                plans = List.of();
                differences.append("\n%s: отказ %s%n".formatted(fixture.name(), refused.messageKey()));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Comparison comparison = fixture.compare(plans);
            table.line(fixture.name(), fixture.measureCount(), comparison.score(), seconds);
            total.add(comparison.score());
            if (!comparison.differences().isEmpty()) {
                differences.append("\n%s%n".formatted(fixture.name()));
                comparison.differences().forEach(each -> differences.append("  - %s%n".formatted(each)));
            }
        }
        table.total(total);
        if (verbose) {
            out.println(differences);
        }
    }

    /** The largest Word document of the fixtures, first cold (a fresh machine has read nothing but the others), then the median. */
    private void speed(PlanImport reading, List<Fixture> fixtures) {
        fixtures.stream()
                .filter(fixture -> fixture.name().endsWith(".docx"))
                .max((one, other) -> Integer.compare(one.measureCount(), other.measureCount()))
                .ifPresent(fixture -> {
                    byte[] content = fixture.content();
                    double[] seconds = new double[REPEATS];
                    for (int i = 0; i < REPEATS; i++) {
                        long start = System.nanoTime();
                        reading.read(content);
                        seconds[i] = (System.nanoTime() - start) / 1e9;
                    }
                    Arrays.sort(seconds);
                    out.printf(
                            Locale.ROOT,
                            "%n%s, %d measures: median %.3f s, slowest of %d %.3f s (wanted: under 1 s)%n",
                            fixture.name(),
                            fixture.measureCount(),
                            seconds[REPEATS / 2],
                            REPEATS,
                            seconds[REPEATS - 1]);
                });
    }

    private void large() throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + LARGE_HEAP_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeDocumentRun.class.getName(),
                        Integer.toString(LARGE))
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = run.waitFor();
        said.lines().filter(line -> exit != 0 || line.contains(" rows ")).forEach(out::println);
    }
}
