package okoplan.bench.speed;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** The application on a database of one size, with the people who open its pages. */
record Subject(Size size, Database database, RunningApplication application, Pages pages) implements AutoCloseable {

    static Subject start(Size size, Database database, Map<String, String> settings)
            throws IOException, InterruptedException, SQLException {
        RunningApplication application = RunningApplication.start(database, settings);
        return new Subject(size, database, application, new Pages(application.address(), database));
    }

    @Override
    public void close() throws InterruptedException {
        application.close();
    }
}
