package okoplan.bench.speed;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The pages that are measured, and the people of the measured municipality who open them. */
final class Pages {

    static final int PEOPLE = 8;

    /**
     * A page as it is asked for by one of the people.
     *
     * @param prepare what has to come before, and gives the request itself
     */
    record Page(String name, boolean changes, IntFunction<Supplier<User.Answer>> prepare) {}

    private final List<User> staff = new ArrayList<>();
    private final List<User> directors = new ArrayList<>();
    /** For each director what can still be reported. */
    private final List<ConcurrentLinkedQueue<Long>> owed = new ArrayList<>();

    private final List<Deque<Long>> reported = new ArrayList<>();

    Pages(URI address, Database database) throws SQLException {
        for (int i = 1; i <= PEOPLE; i++) {
            staff.add(User.signedIn(address, "staff-1-" + i));
            directors.add(User.signedIn(address, "director-1-" + i));
            owed.add(new ConcurrentLinkedQueue<>(owedBy(database, 10_000 + i)));
            reported.add(new ConcurrentLinkedDeque<>());
        }
    }

    private static List<Long> owedBy(Database database, long school) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement("""
                        select id from assignment
                        where municipality_id = 1 and school_id = ? and status = 'OPEN'
                        order by id desc
                        """)) {
            statement.setLong(1, school);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    List<Page> all() {
        return List.of(
                new Page("overdue list", false, by -> () -> staff.get(by).get("/assignments?status=overdue")),
                new Page("dashboard", false, by -> () -> staff.get(by).get("/oversight")),
                new Page("director's list", false, by -> () -> directors.get(by).get("/assignments")),
                new Page("a measure's page", false, by -> () -> directors
                        .get(by)
                        .get("/assignments/" + owed.get(by).peek())),
                new Page("marking one done", true, this::report));
    }

    /** What was reported and has been taken back can be reported again. */
    void owedAgain() {
        for (int by = 0; by < PEOPLE; by++) {
            owed.get(by).addAll(reported.get(by));
            reported.get(by).clear();
        }
    }

    private Supplier<User.Answer> report(int by) {
        Long last = reported.get(by).peekLast();
        if (last != null) {
            // Where a browser was led: the message that nobody has read stays in the session
            directors.get(by).get("/assignments/" + last).expect(200);
        }
        long id = owed.get(by).remove();
        reported.get(by).add(id);
        String page = "/assignments/" + id;
        User.Answer form = directors.get(by).get(page).expect(200);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String hidden : List.of("_csrf", "key", "targets")) {
            fields.put(hidden, form.field(hidden));
        }
        fields.put("doneOn", LocalDate.now(java.time.ZoneId.of("Europe/Moscow")).toString());
        fields.put("text", "Выполнено, протокол размещён на сайте.");
        return () -> directors.get(by).post(page + "/report", fields);
    }
}
