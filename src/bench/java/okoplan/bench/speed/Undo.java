package okoplan.bench.speed;

import java.sql.SQLException;

/** Takes reports of the measured people back, so that they can be sent once more. */
record Undo(Database database) {

    private static final String OWED = "municipality_id = 1 and school_id <= 10008 and status = 'OPEN'";

    static Undo from(Database database) throws SQLException {
        database.execute("drop table if exists bench_owed, bench_late");
        database.execute("create table bench_owed as select * from assignment where " + OWED);
        database.execute("""
                create table bench_late as select l.* from lateness l
                where l.ended_on is null and l.assignment_id in (select id from bench_owed)
                """);
        return new Undo(database);
    }

    void run() throws SQLException {
        database.execute("""
                create temp table sent as
                select id from report where status = 'SUBMITTED' and assignment_id in (select id from bench_owed);
                delete from assignment_event where report_id in (select id from sent);
                delete from report where id in (select id from sent);
                drop table sent;
                update assignment a
                set status = o.status, overdue_since = o.overdue_since, reported_on = o.reported_on,
                    review_due_on = o.review_due_on, version = o.version
                from bench_owed o where a.id = o.id and a.version <> o.version;
                update lateness l set ended_on = null, ended_by = null
                from bench_late o where l.id = o.id and l.ended_on is not null;
                delete from form_submission where municipality_id = 1;
                """);
    }
}
