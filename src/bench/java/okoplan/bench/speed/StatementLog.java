package okoplan.bench.speed;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the application sends to the database, read from the log of the server. */
final class StatementLog implements AutoCloseable {

    /**
     * A statement as it was executed.
     *
     * @param parameters as text; null where the value was null
     */
    record Executed(String sql, List<@Nullable String> parameters) {}

    private static final Pattern EXECUTE =
            Pattern.compile("(?:execute [^:]+|statement): (.+)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");

    /** What the server has done stands in its log so soon. */
    private static final long SETTLING_MILLIS = 60;

    private final Database database;
    private final JsonMapper json = new JsonMapper();

    private StatementLog(Database database) {
        this.database = database;
    }

    static StatementLog open(Database database) throws SQLException, InterruptedException {
        logging(database, "all");
        return new StatementLog(database);
    }

    /** The statements of this work, one after another; nothing else must happen meanwhile. */
    List<Executed> of(Runnable work) throws IOException, InterruptedException {
        Path file = database.server().statements();
        Thread.sleep(SETTLING_MILLIS);
        long from = file.toFile().length();
        work.run();
        Thread.sleep(SETTLING_MILLIS);
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] fresh = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(fresh);
            return new String(fresh, StandardCharsets.UTF_8)
                    .lines()
                    .map(this::read)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        logging(database, "none");
    }

    private static void logging(Database database, String what) throws SQLException, InterruptedException {
        database.execute("alter system set log_statement = '" + what + "'");
        database.execute("select pg_reload_conf()");
        Thread.sleep(3 * SETTLING_MILLIS);
    }

    private List<Executed> read(String line) {
        JsonNode entry = json.readTree(line);
        Matcher statement = EXECUTE.matcher(entry.path("message").asString(""));
        if (!database.name().equals(entry.path("dbname").asString(""))
                || !database.server().owner().equals(entry.path("user").asString(""))
                || !statement.matches()) {
            return List.of();
        }
        List<@Nullable String> parameters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(entry.path("detail").asString(""));
        while (parameter.find()) {
            parameters.add(
                    parameter.group(2) == null ? null : parameter.group(2).replace("''", "'"));
        }
        String sql = statement.group(1).replace("?", "??");
        return List.of(new Executed(PLACE.matcher(sql).replaceAll("?"), parameters));
    }
}
