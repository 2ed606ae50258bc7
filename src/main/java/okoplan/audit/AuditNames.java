package okoplan.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okoplan.shared.MunicipalityScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the ids in changed columns stand for, by the names of today, in one query for a page of the log. */
@Repository
class AuditNames {

    /** Columns that hold the id of something with a name. */
    private static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("school_id", "school"),
            Map.entry("organization_id", "organization"),
            Map.entry("person_id", "person"),
            Map.entry("school_group_id", "school_group"),
            Map.entry("section_id", "section"),
            Map.entry("event_id", "calendar_event"),
            Map.entry("source_document_id", "source_document"),
            Map.entry("plan_id", "plan"),
            Map.entry("amends_plan_id", "plan"),
            Map.entry("measure_id", "measure"),
            Map.entry("evidence_id", "evidence"),
            Map.entry("account_id", "account"),
            Map.entry("approved_by", "account"),
            Map.entry("created_by", "account"),
            Map.entry("added_by", "account"),
            Map.entry("submitted_by", "account"),
            Map.entry("reviewed_by", "account"),
            Map.entry("asked_by", "account"),
            Map.entry("decided_by", "account"));

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("school", "t.short_name from school t"),
            Map.entry("organization", "t.short_name from organization t"),
            Map.entry("person", "concat_ws(' ', t.last_name, t.first_name, t.middle_name) from person t"),
            Map.entry("school_group", "t.name from school_group t"),
            Map.entry("section", "concat_ws(' ', nullif(t.number, ''), t.title) from section t"),
            Map.entry("calendar_event", "t.name from calendar_event t"),
            Map.entry("source_document", "t.file_name from source_document t"),
            Map.entry("plan", "t.title from plan t"),
            Map.entry("measure", "concat_ws(' ', nullif(t.number, ''), t.title) from measure t"),
            Map.entry("evidence", "t.name from evidence t"),
            Map.entry(
                    "account",
                    "concat_ws(' ', n.last_name, n.first_name, n.middle_name) from account t join person n on n.id = t.person_id"));

    private final JdbcClient jdbc;

    AuditNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of what a page of the log refers to. */
    record Known(Map<String, Map<Long, String>> byTable) {

        /** The name of what a column refers to; null where the column refers to nothing or what it meant is gone. */
        @Nullable
        String of(String column, Object value) {
            String table = REFERENCES.get(column);
            return table == null || !(value instanceof Number id)
                    ? null
                    : byTable.getOrDefault(table, Map.of()).get(id.longValue());
        }
    }

    Known of(Collection<AuditEntry> entries) {
        Map<String, Set<Long>> wanted = new HashMap<>();
        entries.forEach(entry -> Stream.of(entry.before(), entry.after())
                .flatMap(columns -> columns.entrySet().stream())
                .forEach(column -> want(column, wanted)));
        if (wanted.isEmpty()) {
            return new Known(Map.of());
        }
        List<String> parts = wanted.keySet().stream()
                .sorted()
                .map(table ->
                        "select '%1$s' as kind, t.id, %2$s where t.municipality_id = :municipality and t.id in (:%1$s)"
                                .formatted(table, NAMES.get(table)))
                .toList();
        Map<String, Map<Long, String>> found = new HashMap<>();
        jdbc.sql(String.join(" union all ", parts))
                .param("municipality", MunicipalityScope.current().id().value())
                .params(wanted)
                .query(rs -> {
                    found.computeIfAbsent(rs.getString(1), table -> new HashMap<>())
                            .put(rs.getLong(2), rs.getString(3));
                });
        return new Known(found);
    }

    private static void want(Map.Entry<String, Object> column, Map<String, Set<Long>> wanted) {
        String table = REFERENCES.get(column.getKey());
        if (table != null && column.getValue() instanceof Number id) {
            wanted.computeIfAbsent(table, ignored -> new HashSet<>()).add(id.longValue());
        }
    }
}
