package okoplan.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Opens every page many times, alone and at once, and sends its SQL again without the application. All sizes take turns, a few
 * requests each, so that an hour in which the machine is slower changes the times of all and not their ratio.
 */
final class PageRun {

    /** As many as it takes until the code of a page is compiled; a server answers so many on its first days and then runs for months. */
    private static final int WARMING = 5_000;

    private static final int WARMING_CHANGES = 80;
    /** Changes are taken back after each round, as there are not so many that can be made. */
    private static final int WARMING_ROUNDS = WARMING / WARMING_CHANGES;
    /** Requests of a turn. */
    private static final int TURN = 20;

    private static final int ALONE = 200;
    private static final int CHANGES_ALONE = 60;
    private static final int EACH_OF_SEVERAL = 30;
    private static final int CHANGES_OF_EACH = 12;
    private static final int RECORDED = 4;
    private static final int RECORDED_CHANGES = 30;

    private final List<Subject> subjects;
    private final PrintStream out;

    PageRun(List<Subject> subjects, PrintStream out) {
        this.subjects = subjects;
        this.out = out;
    }

    void run() throws Exception {
        out.printf(
                "%n%-18s %5s %8s %8s %8s %8s %10s %8s %8s %10s   (milliseconds)%n",
                "", "", "p50", "p95", "SQL p50", "SQL p95", "above SQL", "8: p50", "8: p95", "of first");
        int pages = subjects.get(0).pages().all().size();
        for (int page = 0; page < pages; page++) {
            measure(page);
        }
    }

    private void measure(int number) throws Exception {
        boolean changes = page(subjects.get(0), number).changes();
        for (Subject subject : subjects) {
            warm(subject, page(subject, number));
        }
        List<Undo> undos = new ArrayList<>();
        if (changes) {
            for (Subject subject : subjects) {
                undos.add(Undo.from(subject.database()));
            }
        }
        List<Times> alone = alone(number, changes ? CHANGES_ALONE : ALONE);
        List<Times> several = new ArrayList<>();
        for (Subject subject : subjects) {
            several.add(several(page(subject, number), changes ? CHANGES_OF_EACH : EACH_OF_SEVERAL));
        }
        for (Undo undo : undos) {
            undo.run();
        }
        List<Times> sql = changes ? sqlOfChanges(number) : sql(number);
        for (int i = 0; i < subjects.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "%-18s %5s %8.1f %8.1f %8.1f %8.1f %10.1f %8.1f %8.1f %10.2f%n",
                    i == 0 ? page(subjects.get(i), number).name() : "",
                    subjects.get(i).size().name(),
                    alone.get(i).p50(),
                    alone.get(i).p95(),
                    sql.get(i).p50(),
                    sql.get(i).p95(),
                    alone.get(i).p50() - sql.get(i).p50(),
                    several.get(i).p50(),
                    several.get(i).p95(),
                    alone.get(i).p50() / alone.get(0).p50());
        }
    }

    private static Pages.Page page(Subject subject, int number) {
        return subject.pages().all().get(number);
    }

    private static void warm(Subject subject, Pages.Page page) throws SQLException {
        if (!page.changes()) {
            ask(page, WARMING);
            return;
        }
        Undo undo = Undo.from(subject.database());
        for (int round = 1; round <= WARMING_ROUNDS; round++) {
            if (round == WARMING_ROUNDS) {
                // What a server does by itself now and then, after which all statements are planned anew
                subject.database().execute("vacuum analyze");
                subject.database().execute("checkpoint");
            }
            ask(page, WARMING_CHANGES);
            undo.run();
            subject.pages().owedAgain();
        }
    }

    private List<Times> alone(int number, int times) {
        List<List<Long>> nanos = subjects.stream()
                .<List<Long>>map(subject -> new ArrayList<>())
                .toList();
        for (int turn = 0; turn < times / TURN; turn++) {
            for (int i = 0; i < subjects.size(); i++) {
                nanos.get(i).addAll(ask(page(subjects.get(i), number), TURN));
            }
        }
        return nanos.stream().map(Times::new).toList();
    }

    private static List<Long> ask(Pages.Page page, int times) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            nanos.add(askBy(page, i % Pages.PEOPLE));
        }
        return nanos;
    }

    private static long askBy(Pages.Page page, int by) {
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
                        nanos.add(askBy(page, who));
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

    private List<Times> sql(int number) throws SQLException, IOException, InterruptedException {
        List<List<Long>> nanos = new ArrayList<>();
        List<Replay> replays = new ArrayList<>();
        try {
            List<List<List<StatementLog.Executed>>> recorded = new ArrayList<>();
            for (Subject subject : subjects) {
                recorded.add(recorded(subject, page(subject, number), RECORDED));
                replays.add(new Replay(subject.database()));
                nanos.add(new ArrayList<>());
            }
            for (int turn = -ALONE / 2 / TURN; turn < ALONE / TURN; turn++) {
                for (int i = 0; i < subjects.size(); i++) {
                    for (int time = 0; time < TURN; time++) {
                        long taken = replays.get(i).nanos(recorded.get(i).get(time % RECORDED));
                        if (turn >= 0) {
                            nanos.get(i).add(taken);
                        }
                    }
                }
            }
        } finally {
            for (Replay replay : replays) {
                replay.close();
            }
        }
        return nanos.stream().map(Times::new).toList();
    }

    /** Changes are recorded, taken back, and then made again by their SQL alone, each once. */
    private List<Times> sqlOfChanges(int number) throws SQLException, IOException, InterruptedException {
        List<Times> times = new ArrayList<>();
        for (Subject subject : subjects) {
            Undo undo = Undo.from(subject.database());
            List<List<StatementLog.Executed>> recorded = recorded(subject, page(subject, number), RECORDED_CHANGES);
            undo.run();
            List<Long> nanos = new ArrayList<>();
            try (Replay replay = new Replay(subject.database())) {
                for (List<StatementLog.Executed> change : recorded) {
                    nanos.add(replay.nanos(change));
                }
            }
            undo.run();
            times.add(new Times(nanos.subList(RECORDED_CHANGES / 3, nanos.size())));
        }
        return times;
    }

    private static List<List<StatementLog.Executed>> recorded(Subject subject, Pages.Page page, int times)
            throws SQLException, IOException, InterruptedException {
        List<List<StatementLog.Executed>> recorded = new ArrayList<>();
        try (StatementLog log = StatementLog.open(subject.database())) {
            for (int i = 0; i < times; i++) {
                Supplier<User.Answer> request = page.prepare().apply(i % Pages.PEOPLE);
                recorded.add(log.of(() -> send(page, request)));
            }
        }
        return recorded;
    }
}
