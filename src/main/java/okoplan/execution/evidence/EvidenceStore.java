package okoplan.execution.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import okoplan.shared.Actor;
import okoplan.shared.EvidenceId;
import okoplan.shared.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps evidence in the database: what a report says and what proves it are stored and backed up together. Files are cut
 * into pieces, so that neither storing nor serving one holds it in memory.
 */
@Component
public class EvidenceStore {

    static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the evidence once and attaches it to each of the reports, in the transaction that writes them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(Actor actor, EvidenceBundle bundle, Collection<ReportId> reports, Instant now) {
        List<Long> ids = new ArrayList<>();
        for (EvidenceFile file : bundle.files()) {
            ids.add(store(actor, file, now));
        }
        for (EvidenceLink link : bundle.links()) {
            ids.add(insert(actor, "LINK", link.name(), link.url(), null, now));
        }
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    insert into report_evidence (report_id, evidence_id, position)
                    select report, evidence, place
                    from unnest(:reports) report, unnest(:evidence) with ordinality as e (evidence, place)
                    """)
                    .param("reports", reports.stream().map(ReportId::value).toArray(Long[]::new))
                    .param("evidence", ids.toArray(Long[]::new))
                    .update();
        }
    }

    private long store(Actor actor, EvidenceFile file, Instant now) {
        long id = insert(actor, "FILE", file.name(), null, file, now);
        try (InputStream in = Files.newInputStream(file.content())) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into evidence_chunk (evidence_id, number, content) values (:id, :number, :content)")
                        .param("id", id)
                        .param("number", number)
                        .param("content", piece)
                        .update();
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    private long insert(
            Actor actor, String kind, String name, @Nullable String url, @Nullable EvidenceFile file, Instant now) {
        return jdbc.sql("""
                        insert into evidence (id, municipality_id, kind, name, url, media_type, size_bytes, sha256,
                                              added_by, added_at)
                        values (nextval('evidence_seq'), :municipality, :kind, :name, :url, :type, :size, :hash, :by, :now)
                        returning id
                        """)
                .param("municipality", actor.municipality().value())
                .param("kind", kind)
                .param("name", name)
                .param("url", url)
                .param("type", file == null ? null : file.kind().mediaType())
                .param("size", file == null ? null : file.size())
                .param("hash", file == null ? null : HexFormat.of().parseHex(file.sha256()))
                .param("by", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Evidence of these reports, in the order it was attached. */
    public List<EvidenceView> of(Collection<ReportId> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select e.id, re.report_id, e.name, e.url, e.size_bytes
                        from report_evidence re
                        join evidence e on e.id = re.evidence_id
                        where re.report_id = any(:reports)
                        order by re.report_id, re.position
                        """)
                .param("reports", reports.stream().map(ReportId::value).toArray(Long[]::new))
                .query((rs, n) -> new EvidenceView(
                        new EvidenceId(rs.getLong("id")),
                        new ReportId(rs.getLong("report_id")),
                        rs.getString("name"),
                        rs.getString("url"),
                        rs.getObject("size_bytes", Long.class)))
                .list();
    }

    /** A file of the municipality, whoever asks; the caller has seen to it that they may. */
    public Optional<StoredFile> file(long municipality, EvidenceId id) {
        return jdbc.sql("""
                        select name, media_type, size_bytes, sha256
                        from evidence
                        where municipality_id = :municipality and id = :id and kind = 'FILE'
                        """)
                .param("municipality", municipality)
                .param("id", id.value())
                .query((rs, n) -> new StoredFile(
                        id,
                        rs.getString("name"),
                        rs.getString("media_type"),
                        rs.getLong("size_bytes"),
                        HexFormat.of().formatHex(rs.getBytes("sha256"))))
                .optional();
    }

    /** Writes the file piece by piece; no transaction is held open while the network is slow. */
    public void write(StoredFile file, OutputStream out) throws IOException {
        long pieces = (file.size() + PIECE - 1) / PIECE;
        for (int number = 0; number < pieces; number++) {
            out.write(jdbc.sql("select content from evidence_chunk where evidence_id = :id and number = :number")
                    .param("id", file.id().value())
                    .param("number", number)
                    .query((rs, n) -> rs.getBytes(1))
                    .single());
        }
    }
}
