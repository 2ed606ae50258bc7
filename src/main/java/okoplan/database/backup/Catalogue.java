package okoplan.database.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okoplan.database.backup.BackupFormat.Sequence;
import okoplan.database.backup.BackupFormat.Table;
import org.postgresql.core.Utils;

/** What the application's schema consists of, as PostgreSQL itself lists it. */
record Catalogue(Connection connection) {

    /** A statement that takes something away while rows are loaded, and the one that puts it back. */
    record Switch(String off, String on) {}

    private static final String TABLES = """
            select c.relname, array_agg(a.attname order by a.attnum)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence <> 't'
              and c.relname <> ?
            group by c.relname
            order by c.relname
            """;

    private static final String SEQUENCES = """
            select relname from pg_class
            where relnamespace = current_schema()::regnamespace and relkind = 'S'
            order by relname
            """;

    private static final String FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where connamespace = current_schema()::regnamespace and contype = 'f' and conparentid = 0
            order by conrelid::regclass::text, conname
            """;

    private static final String TRIGGERS = """
            select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
                   format('alter table %s enable %s trigger %I', t.tgrelid::regclass,
                          case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
            from pg_trigger t
            join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal and t.tgenabled <> 'D'
            order by 1
            """;

    /** All tables but the one in which migrations are recorded. */
    List<Table> tables(String migrations) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, migrations);
            try (ResultSet rows = statement.executeQuery()) {
                List<Table> tables = new ArrayList<>();
                while (rows.next()) {
                    String[] columns = (String[]) rows.getArray(2).getArray();
                    tables.add(new Table(rows.getString(1), Arrays.asList(columns)));
                }
                return tables;
            }
        }
    }

    List<Sequence> sequences() throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        for (String name : texts(SEQUENCES)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from " + quoted(name))) {
                row.next();
                sequences.add(new Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** Migrations that were applied, in their order. */
    List<String> schema(String migrations) throws SQLException {
        return texts("select version from " + quoted(migrations)
                + " where success and version is not null order by installed_rank");
    }

    /** References between tables: rows are loaded table by table, in any order, and checked at the end. */
    List<Switch> foreignKeys() throws SQLException {
        return switches(FOREIGN_KEYS);
    }

    /** What the application's triggers would do with each row has been done before the backup was made. */
    List<Switch> triggers() throws SQLException {
        return switches(TRIGGERS);
    }

    boolean hasTables() throws SQLException {
        return !texts("select relname from pg_class where relnamespace = current_schema()::regnamespace"
                        + " and relkind in ('r', 'p') limit 1")
                .isEmpty();
    }

    String now() throws SQLException {
        return texts("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
                .get(0);
    }

    private List<Switch> switches(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<Switch> switches = new ArrayList<>();
            while (rows.next()) {
                switches.add(new Switch(rows.getString(1), rows.getString(2)));
            }
            return switches;
        }
    }

    private List<String> texts(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    static String quoted(String name) throws SQLException {
        return Utils.escapeIdentifier(new StringBuilder(), name).toString();
    }

    static String quoted(List<String> names) throws SQLException {
        List<String> quoted = new ArrayList<>();
        for (String name : names) {
            quoted.add(quoted(name));
        }
        return String.join(", ", quoted);
    }
}
