package okoplan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import okoplan.OkoPlanTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table is forgotten: its changes are recorded, or it says why they are not. */
@OkoPlanTest
class AuditedTablesTests {

    private record Column(String table, String name) {}

    private final JdbcClient jdbc;
    private final MessageSource messages;

    AuditedTablesTests(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Test
    void everyTableIsAuditedOrSaysWhyNot() throws IOException {
        Set<String> notAudited = notAudited();
        List<String> audited = audited();
        assertThat(audited).doesNotContainAnyElementsOf(notAudited);
        Set<String> known = new HashSet<>(audited);
        known.addAll(notAudited);
        assertThat(texts("""
                        select relname from pg_class
                        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
                        """))
                .as(
                        "a new table gets a row in R__audited_tables.sql, or a line in src/test/resources/audit/not-audited.tsv")
                .isSubsetOf(known);
    }

    @Test
    void everyAuditedTableHasItsTriggers() {
        assertThat(texts("""
                        select relname from pg_class c join pg_trigger t on t.tgrelid = c.oid
                        where tgname in ('audit_created', 'audit_changed', 'audit_removed') and tgenabled = 'O'
                        group by relname having count(*) = 3
                        """)).containsExactlyInAnyOrderElementsOf(audited());
    }

    @Test
    void everyTableAndColumnHasARussianName() {
        List<Column> columns = jdbc.sql("""
                        select t.name as table, unnest(c.shown || c.secrets) as name
                        from audited_table t cross join lateral audit_columns(t) c
                        """).query(Column.class).list();
        assertThat(columns)
                .as(
                        "audit.field.<table>.<column> or audit.field.<column> in messages/audit.properties; what says nothing to a"
                                + " person is named in left_out")
                .isNotEmpty()
                .filteredOn(column -> isMissing("audit.field." + column.table() + "." + column.name())
                        && isMissing("audit.field." + column.name()))
                .isEmpty();
        assertThat(audited())
                .filteredOn(table -> isMissing("audit.kind." + table))
                .isEmpty();
        assertThat(texts("select name from audited_table where grouped"))
                .filteredOn(table -> isMissing("audit.several." + table))
                .isEmpty();
    }

    /** What the database lets a column be, a person reads in words. */
    @Test
    void everyWordOfAColumnHasARussianOne() {
        List<Column> words = jdbc.sql("""
                        select t.name as table, a.attname || '.' || w.word[1] as name
                        from audited_table t
                        cross join lateral audit_columns(t) c
                        join pg_constraint k on k.conrelid = to_regclass(t.name) and k.contype = 'c' and cardinality(k.conkey) = 1
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] and a.attname = any (c.shown)
                        cross join lateral regexp_matches(pg_get_constraintdef(k.oid), '''([A-Z][A-Z0-9_]+)''', 'g') as w (word)
                        """).query(Column.class).list();
        assertThat(words)
                .isNotEmpty()
                .filteredOn(word -> isMissing("audit.value." + word.table() + "." + word.name())
                        && isMissing("audit.value." + word.name()))
                .isEmpty();
    }

    private boolean isMissing(String key) {
        return "".equals(messages.getMessage(key, null, "", Locale.forLanguageTag("ru")));
    }

    private List<String> audited() {
        return texts("select name from audited_table");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static Set<String> notAudited() throws IOException {
        return new ClassPathResource("audit/not-audited.tsv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(Collectors.toSet());
    }
}
