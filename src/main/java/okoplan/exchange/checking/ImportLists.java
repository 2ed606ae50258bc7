package okoplan.exchange.checking;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okoplan.plan.SourceDocument;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.PlanId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which checks there are, for those who may see them. */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional(readOnly = true)
class ImportLists {

    private static final int MOST_SHOWN = 50;

    /** Those that the person may check, as the beginning of a condition on plan_import i. */
    private static final String MINE = """
            i.municipality_id = :municipality
            and (i.by_department and :department or not i.by_department and i.school_id = :school::bigint)
            """;

    /** Unfinished checks of one's own and plans that were made: the department is told of all, a director of the own. */
    private static final String SAME_FILE = """
            select d.id as document, i.title, i.created_at, i.id as check_id, null::bigint as plan_id,
                   concat_ws(' ', p.last_name, p.first_name, p.middle_name) as name
            from source_document d
            join plan_import i on i.municipality_id = d.municipality_id and i.source_document_id = d.id
            join account a on a.municipality_id = i.municipality_id and a.id = i.created_by
            join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
            where d.sha256 = :hash and i.status = 'OPEN' and %s
            union all
            select d.id, l.title, l.created_at, null, l.id,
                   concat_ws(' ', p.last_name, p.first_name, p.middle_name)
            from source_document d
            join plan l on l.municipality_id = d.municipality_id and l.source_document_id = d.id
            join account a on a.municipality_id = l.municipality_id and a.id = l.created_by
            join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
            where d.sha256 = :hash and l.municipality_id = :municipality
              and (:department or l.school_id = :school::bigint)
            order by created_at desc
            limit :most
            """.formatted(MINE);

    private final JdbcClient jdbc;

    ImportLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An unfinished check in the list. */
    record Entry(
            long id,
            String title,
            String fileName,
            int measures,
            @Nullable String schoolName,
            String byName,
            Instant at) {}

    /** The newest first. */
    List<Entry> unfinished(Actor actor) {
        return query(actor, """
                        select i.id, i.title, d.file_name, s.short_name as school_name, i.created_at,
                               concat_ws(' ', p.last_name, p.first_name, p.middle_name) as name,
                               (select count(*) from plan_import_row r
                                where r.municipality_id = i.municipality_id and r.import_id = i.id
                                  and r.kind = 'MEASURE' and not r.left_out) as measures
                        from plan_import i
                        join source_document d
                          on d.municipality_id = i.municipality_id and d.id = i.source_document_id
                        join account a on a.municipality_id = i.municipality_id and a.id = i.created_by
                        join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        left join school s on s.municipality_id = i.municipality_id and s.id = i.school_id
                        where i.status = 'OPEN' and %s
                        order by i.created_at desc, i.id
                        limit :most
                        """.formatted(MINE))
                .param("most", MOST_SHOWN)
                .query((rs, n) -> new Entry(
                        rs.getLong("id"),
                        rs.getString("title"),
                        rs.getString("file_name"),
                        rs.getInt("measures"),
                        rs.getString("school_name"),
                        rs.getString("name"),
                        rs.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** The plans of one reading of a file. */
    record Part(long id, int number, String title, boolean open) {}

    List<Part> parts(Actor actor, UUID reading) {
        return query(actor, """
                        select i.id, i.part, i.title, i.status from plan_import i
                        where i.reading = :reading and %s
                        order by i.part
                        """.formatted(MINE))
                .param("reading", reading)
                .query((rs, n) -> new Part(
                        rs.getLong("id"),
                        rs.getInt("part"),
                        rs.getString("title"),
                        rs.getString("status").equals("OPEN")))
                .list();
    }

    /** What came of the same file before, the newest first. */
    List<EarlierReading> earlier(Actor actor, String sha256) {
        return query(actor, SAME_FILE)
                .param("hash", HexFormat.of().parseHex(sha256))
                .param("most", MOST_SHOWN)
                .query((rs, n) -> {
                    Long plan = rs.getObject("plan_id", Long.class);
                    return new EarlierReading(
                            rs.getLong("document"),
                            rs.getString("title"),
                            rs.getString("name"),
                            rs.getTimestamp("created_at").toInstant(),
                            rs.getObject("check_id", Long.class),
                            plan == null ? null : new PlanId(plan));
                })
                .list();
    }

    /** A document that the person has a check or a plan of. */
    Optional<SourceDocument> document(Actor actor, long id) {
        return query(actor, """
                        select d.id, d.file_name, d.media_type, d.size_bytes, d.sha256 from source_document d
                        where d.municipality_id = :municipality and d.id = :id
                          and (exists (select 1 from plan_import i where i.source_document_id = d.id and %s)
                               or exists (select 1 from plan l
                                          where l.municipality_id = :municipality and l.source_document_id = d.id
                                            and (:department or l.school_id = :school::bigint)))
                        """.formatted(MINE))
                .param("id", id)
                .query((rs, n) -> new SourceDocument(
                        rs.getLong("id"),
                        rs.getString("file_name"),
                        rs.getString("media_type"),
                        rs.getLong("size_bytes"),
                        HexFormat.of().formatHex(rs.getBytes("sha256"))))
                .optional();
    }

    private JdbcClient.StatementSpec query(Actor actor, String sql) {
        SchoolId school = actor.is(Role.DIRECTOR) ? actor.school() : null;
        return jdbc.sql(sql)
                .param("municipality", actor.municipality().value())
                .param("department", actor.isDepartment())
                .param("school", school == null ? null : school.value());
    }
}
