package okoplan.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup consists of: a ZIP archive of {@value #HEAD}, one entry for each table in PostgreSQL's text format of COPY,
 * and {@value #TAIL}. What is known only afterwards stands at the end, so that both directions are one pass over a stream.
 */
final class BackupFormat {

    static final String HEAD = "backup.json";
    static final String TAIL = "summary.json";
    static final int VERSION = 1;

    private static final String TABLES = "tables/";
    private static final String SUFFIX = ".copy";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private BackupFormat() {}

    /**
     * What has to be known before the first row.
     *
     * @param format version of this format
     * @param madeAt moment that the backup shows, by the database's clock
     * @param schema migrations applied, in their order
     */
    record Head(int format, String madeAt, List<String> schema, List<Table> tables) {}

    /**
     * @param columns those that are stored, not computed
     */
    record Table(String name, List<String> columns) {}

    /** What has to hold after the last row. */
    record Tail(List<Content> contents, List<Sequence> sequences) {}

    /**
     * @param sha256 of the table's entry, in hexadecimal digits
     */
    record Content(String table, long rows, String sha256) {}

    record Sequence(String name, long value, boolean called) {}

    static String entry(Table table) {
        return TABLES + table.name() + SUFFIX;
    }

    static void write(Object value, OutputStream out) {
        JSON.writeValue(out, value);
    }

    static <T> T read(InputStream in, Class<T> type) throws IOException {
        return JSON.readValue(in.readAllBytes(), type);
    }
}
