package okoplan.shared.removal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is removed for a day, rows and all, and puts it back under the same ids. The feature that removes something says
 * which rows it has and who may have it back.
 */
@Component
public class Removals {

    private static final Duration KEPT = Duration.ofHours(24);

    private static final String REMOVED = """
            select r.id, r.subject, r.label, r.owner_id, r.position, r.removed_by, r.removed_at, r.put_back,
                   concat_ws(' ', p.last_name, p.first_name, p.middle_name) as name
            from removal r
            join account a on a.municipality_id = r.municipality_id and a.id = r.removed_by
            join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
            where r.municipality_id = :municipality and r.kind = :kind and r.removed_at > :since
            """;

    private final JdbcClient jdbc;
    private final Today today;

    Removals(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * What is going to be removed.
     *
     * @param kind which feature will ask for it
     * @param subject what the feature calls it by
     * @param label what people call it
     */
    public record Removal(
            String kind, @Nullable Long owner, @Nullable Integer position, String subject, String label) {}

    /** Keeps the rows as they stand now, before they are removed; answers with the key to have them back by. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long keep(Actor actor, Removal removal, List<Rows> rows) {
        statement("delete from removal where municipality_id = :municipality and removed_at <= :since")
                .param("since", since())
                .update();
        long id = statement("""
                        insert into removal (municipality_id, kind, owner_id, position, subject, label, content, removed_by,
                                             removed_at)
                        values (:municipality, :kind, :owner, :position, :subject, :label, '{}', :by, :now)
                        returning id
                        """)
                .param("kind", removal.kind())
                .param("owner", removal.owner())
                .param("position", removal.position())
                .param("subject", removal.subject())
                .param("label", removal.label())
                .param("by", actor.account().value())
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        rows.forEach(part -> statement("""
                        update removal
                        set content = content || jsonb_build_object(cast(:table as text), (
                            select coalesce(jsonb_agg(to_jsonb(t) order by t.%2$s), '[]'::jsonb) from %1$s t
                            where t.municipality_id = :municipality and t.%2$s = any(:values)))
                        where municipality_id = :municipality and id = :id
                        """.formatted(part.table(), part.column()))
                .param("table", part.table())
                .param("values", part.values().toArray(Long[]::new))
                .param("id", id)
                .update());
        return id;
    }

    /** What can be put back of this kind, the latest first. */
    @Transactional(readOnly = true)
    public List<Removed> of(String kind, long owner) {
        return statement(REMOVED + " and r.owner_id = :owner and not r.put_back order by r.removed_at desc, r.id desc")
                .param("kind", kind)
                .param("owner", owner)
                .param("since", since())
                .query((rs, n) -> removed(rs))
                .list();
    }

    /**
     * Finds what is to be put back, once: another who asks at the same moment waits, and then finds it {@link Removed#back back}.
     *
     * @throws NotFoundException when a day has passed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Removed find(String kind, long id) {
        return statement(REMOVED + " and r.id = :id for update of r")
                .param("kind", kind)
                .param("id", id)
                .param("since", since())
                .query((rs, n) -> removed(rs))
                .optional()
                .orElseThrow(() -> new NotFoundException("removal " + id));
    }

    /** The removal of something that is not there now, if it was removed within a day. */
    @Transactional(readOnly = true)
    public Optional<Removed> latest(String kind, String subject) {
        return statement(REMOVED + " and r.subject = :subject and not r.put_back order by r.id desc limit 1")
                .param("kind", kind)
                .param("subject", subject)
                .param("since", since())
                .query((rs, n) -> removed(rs))
                .optional();
    }

    /** What a column said in the first row that was kept of a table; empty where it said nothing. */
    @Transactional(readOnly = true)
    public Optional<String> kept(Removed removed, String table, String column) {
        return statement("""
                        select coalesce(content -> cast(:table as text) -> 0 ->> cast(:column as text), '') from removal
                        where municipality_id = :municipality and id = :id
                        """)
                .param("table", table)
                .param("column", column)
                .param("id", removed.id())
                .query(String.class)
                .optional()
                .filter(value -> !value.isEmpty());
    }

    /**
     * Puts the rows of one table back as they stood.
     *
     * @param columns to be left empty, because what they point to may be gone
     * @param condition on the row, {@code t}, or nothing
     * @return how many are there again; one whose place is taken stays away
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int putBack(Removed removed, String table, List<String> columns, String condition) {
        return statement("""
                        insert into %1$s
                        select t.*
                        from removal r,
                             jsonb_array_elements(coalesce(r.content -> '%1$s', '[]'::jsonb)) as e,
                             jsonb_populate_record(null::%1$s, e - cast(:columns as text[])) as t
                        where r.municipality_id = :municipality and r.id = :id and %2$s
                        on conflict do nothing
                        """.formatted(table, condition.isEmpty() ? "true" : condition))
                .param("columns", columns.toArray(String[]::new))
                .param("id", removed.id())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int putBack(Removed removed, String table) {
        return putBack(removed, table, List.of(), "");
    }

    /** It is there again; nobody puts it back twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Removed removed) {
        statement("""
                update removal set put_back = true, content = '{}' where municipality_id = :municipality and id = :id
                """).param("id", removed.id()).update();
    }

    /** What was removed from here on moves with the rows that make room. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void makeRoom(String kind, long owner, int first, int rows) {
        statement("""
                update removal set position = position + :rows
                where municipality_id = :municipality and kind = :kind and owner_id = :owner and position >= :first
                """)
                .param("rows", rows)
                .param("kind", kind)
                .param("owner", owner)
                .param("first", first)
                .update();
    }

    private static Removed removed(ResultSet rs) throws SQLException {
        return new Removed(
                rs.getLong("id"),
                rs.getString("subject"),
                rs.getString("label"),
                rs.getObject("owner_id", Long.class),
                rs.getObject("position", Integer.class),
                new AccountId(rs.getLong("removed_by")),
                rs.getString("name"),
                rs.getObject("removed_at", OffsetDateTime.class).toInstant(),
                rs.getBoolean("put_back"));
    }

    private OffsetDateTime since() {
        return today.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }

    private StatementSpec statement(String sql) {
        return jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value());
    }
}
