package okoplan.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Opens every page many times, alone and at once, and sends its SQL again without the application. */
final class PageRun {

    /** As many as it takes until the code of a page is compiled; a server answers so many on its first days and then runs for months. */
    private static final int WARMING = 5_000;

    private static final int WARMING_CHANGES = 80;
    /** Changes are taken back after each round, as there are not so many that can be made. */
    private static final int WARMING_ROUNDS = 15;
    private static final int ALONE = 100;
    private static final int CHANGES_ALONE = 60;
    private static final int EACH_OF_SEVERAL = 30;
    private static final int CHANGES_OF_EACH = 12;
    private static final int RECORDED_CHANGES = 30;

    private final Database database;
    private final RunningApplication application;
    private final PrintStream out;

    PageRun(Database database, RunningApplication application, PrintStream out) {
        this.database = database;
        this.application = application;
        this.out = out;
    }

    /** The median at one user, by page. */
    Map<String, Double> run() throws Exception {
        Pages pages = new Pages(application.address(), database);
        out.printf(
                "%-18s %8s %8s %8s %8s %10s %8s %8s   (milliseconds)%n",
                "", "p50", "p95", "SQL p50", "SQL p95", "above SQL", "8: p50", "8: p95");
        Map<String, Double> medians = new LinkedHashMap<>();
        for (Pages.Page page : pages.all()) {
            medians.put(page.name(), measure(pages, page));
        }
        return medians;
    }

    private double measure(Pages pages, Pages.Page page) throws Exception {
        warm(pages, page);
        Times alone = alone(page, page.changes() ? CHANGES_ALONE : ALONE);
        Times several = several(page, page.changes() ? CHANGES_OF_EACH : EACH_OF_SEVERAL);
        Times sql = page.changes() ? sqlOfChanges(page) : sql(page);
        out.printf(
                Locale.ROOT,
                "%-18s %8.1f %8.1f %8.1f %8.1f %10.1f %8.1f %8.1f%n",
                page.name(),
                alone.p50(),
                alone.p95(),
                sql.p50(),
                sql.p95(),
                alone.p50() - sql.p50(),
                several.p50(),
                several.p95());
        return alone.p50();
    }

    private void warm(Pages pages, Pages.Page page) throws SQLException {
        if (!page.changes()) {
            alone(page, WARMING);
            return;
        }
        Undo undo = Undo.from(database);
        for (int round = 1; round <= WARMING_ROUNDS; round++) {
            if (round == WARMING_ROUNDS) {
                // What a server does by itself now and then, after which all statements are planned anew
                database.execute("vacuum analyze");
                database.execute("checkpoint");
            }
            alone(page, WARMING_CHANGES);
            undo.run();
            pages.owedAgain();
        }
    }

    private static Times alone(Pages.Page page, int times) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            nanos.add(ask(page, i % Pages.PEOPLE));
        }
        return new Times(nanos);
    }

    private static long ask(Pages.Page page, int by) {
        return send(page, page.prepare().apply(by));
    }

    private static long send(Pages.Page page, Supplier<User.Answer> request) {
        return request.get().expect(page.changes() ? 302 : 200).nanos();
    }

    private static Times several(Pages.Page page, int each) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(Pages.PEOPLE);
        try {
            List<Future<List<Long>>> asked = new ArrayList<>();
            for (int by = 0; by < Pages.PEOPLE; by++) {
                int who = by;
                asked.add(people.submit(() -> {
                    List<Long> nanos = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        nanos.add(ask(page, who));
                    }
                    return nanos;
                }));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> one : asked) {
                nanos.addAll(one.get());
            }
            return new Times(nanos);
        } finally {
            people.shutdown();
        }
    }

    private Times sql(Pages.Page page) throws SQLException, IOException, InterruptedException {
        List<List<StatementLog.Executed>> recorded = new ArrayList<>();
        try (StatementLog log = StatementLog.open(database)) {
            for (int by = 0; by < 4; by++) {
                Supplier<User.Answer> request = page.prepare().apply(by);
                recorded.add(log.of(() -> send(page, request)));
            }
        }
        List<Long> nanos = new ArrayList<>();
        try (Replay replay = new Replay(database)) {
            for (int i = -ALONE / 2; i < ALONE; i++) {
                long taken = replay.nanos(recorded.get(Math.floorMod(i, recorded.size())));
                if (i >= 0) {
                    nanos.add(taken);
                }
            }
        }
        return new Times(nanos);
    }

    /** Changes are recorded, taken back, and then made again by their SQL alone, each once. */
    private Times sqlOfChanges(Pages.Page page) throws SQLException, IOException, InterruptedException {
        Undo undo = Undo.from(database);
        List<List<StatementLog.Executed>> recorded = new ArrayList<>();
        try (StatementLog log = StatementLog.open(database)) {
            for (int i = 0; i < RECORDED_CHANGES; i++) {
                Supplier<User.Answer> request = page.prepare().apply(i % Pages.PEOPLE);
                recorded.add(log.of(() -> send(page, request)));
            }
        }
        undo.run();
        List<Long> nanos = new ArrayList<>();
        try (Replay replay = new Replay(database)) {
            for (List<StatementLog.Executed> change : recorded) {
                nanos.add(replay.nanos(change));
            }
        }
        undo.run();
        return new Times(nanos.subList(RECORDED_CHANGES / 3, nanos.size()));
    }
}
