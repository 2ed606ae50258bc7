package okoplan.bench.speed;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** What concerns very many assignments at once; each is taken back afterwards. */
final class LargeChanges {

    private static final int NEWLY_OVERDUE = 20_000;
    private static final String EVERY_SECOND = "* * * * * *";

    private final Database database;
    private final Size size;
    private final PrintStream out;

    LargeChanges(Database database, Size size, PrintStream out) {
        this.database = database;
        this.size = size;
        this.out = out;
    }

    /** The head's form, from being sent to being answered. */
    void approval(RunningApplication application) throws SQLException {
        long plan = size.region() * 10_000L + 1;
        User head = User.signedIn(application.address(), "staff-" + size.region() + "-1");
        String path = "/plans/" + plan + "/approve";
        User.Answer form = head.get(path).expect(200);
        User.Answer answer = head.post(
                        path,
                        Map.of(
                                "_csrf", form.field("_csrf"),
                                "number", "1-осн",
                                "date", LocalDate.now(ZoneId.of("Europe/Moscow")).toString()))
                .expect(302);
        out.printf(
                Locale.ROOT,
                "approval of 60 measures × 1,200 schools %.1f s: %,d assignments; the page before it %.2f s%n",
                answer.nanos() / 1e9,
                database.number("select count(*) from assignment where plan_id = " + plan),
                form.nanos() / 1e9);
        database.execute("""
                delete from inbox_item where plan_id = %1$d;
                delete from plan_version where plan_id = %1$d;
                delete from assignment_event where assignment_id in (select id from assignment where plan_id = %1$d);
                delete from assignment where plan_id = %1$d;
                update plan set status = 'DRAFT', order_number = null, order_date = null, approved_on = null,
                                approved_at = null, approved_by = null
                where id = %1$d
                """.formatted(plan));
        database.execute("vacuum analyze assignment");
    }

    /** The daily run of the measured municipality, from its claim to its commit. */
    void flagging() throws Exception {
        database.execute("drop table if exists bench_due");
        database.execute("""
                create table bench_due as
                select id, due_on, first_due_on, starts_on from assignment
                where municipality_id = 1 and status = 'OPEN' and due_on >= current_date
                order by id limit %d;
                update assignment a set due_on = current_date - 3, first_due_on = current_date - 3, starts_on = null
                from bench_due d where d.id = a.id;
                delete from flagging_run where municipality_id = 1 and day >= current_date
                """.formatted(NEWLY_OVERDUE));
        database.execute("vacuum analyze assignment");
        try (RunningApplication flagging = RunningApplication.start(
                database, Map.of("OKOPLAN_FLAGGING_CRON", EVERY_SECOND, "OKOPLAN_FLAGGING_AT_START", "false"))) {
            String done = "select coalesce((extract(epoch from clock_timestamp() - max(started_at)) * 1000)::bigint, -1)"
                    + " from flagging_run where municipality_id = 1 and day >= current_date";
            long millis = database.number(done);
            while (millis < 0) {
                Thread.sleep(5);
                millis = database.number(done);
            }
            out.printf(
                    Locale.ROOT,
                    "flagging of %,d newly overdue %.1f s (application at %s)%n",
                    database.number("select count(*) from bench_due b join assignment a on a.id = b.id"
                            + " where a.overdue_since is not null"),
                    millis / 1000.0,
                    flagging.address());
        }
        database.execute("""
                delete from lateness where assignment_id in (select id from bench_due);
                delete from assignment_event where kind = 'OVERDUE' and assignment_id in (select id from bench_due);
                update assignment a
                set due_on = d.due_on, first_due_on = d.first_due_on, starts_on = d.starts_on, overdue_since = null
                from bench_due d where d.id = a.id
                """);
    }
}
