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
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.EvidenceId;
import okoplan.shared.ExtensionId;
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

    private static final int MOST_IN_DRAFT = 50;

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the evidence once and attaches it, with what was kept in drafts, to each of the reports that are being written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(Actor actor, EvidenceBundle bundle, Collection<ReportId> reports, Instant now) {
        List<Long> ids = new ArrayList<>(ofDrafts(actor, bundle.kept(), reports));
        ids.addAll(store(actor, bundle, now));
        attach("report", reports.stream().map(ReportId::value).toArray(Long[]::new), ids);
    }

    /** Stores the basis of requests once and attaches it to each of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attachToExtensions(
            Actor actor, EvidenceBundle bundle, Collection<ExtensionId> extensions, Instant now) {
        attach(
                "extension",
                extensions.stream().map(ExtensionId::value).toArray(Long[]::new),
                store(actor, bundle, now));
    }

    /** Stores what goes with confirmations once and attaches it to each of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attachToConfirmations(Actor actor, EvidenceBundle bundle, Collection<Long> confirmations, Instant now) {
        attach("confirmation", confirmations.toArray(Long[]::new), store(actor, bundle, now));
    }

    /** @param to what it is attached to, as its table is named */
    private void attach(String to, Long[] owners, List<Long> evidence) {
        if (!evidence.isEmpty()) {
            jdbc.sql("""
                    insert into %1$s_evidence (%1$s_id, evidence_id, position)
                    select owner, evidence, place
                    from unnest(:owners) owner, unnest(:evidence) with ordinality as e (evidence, place)
                    """.formatted(to))
                    .param("owners", owners)
                    .param("evidence", evidence.toArray(Long[]::new))
                    .update();
        }
    }

    /** Those of the wanted that wait in this person's drafts of what is reported. */
    private List<Long> ofDrafts(Actor actor, List<Long> wanted, Collection<ReportId> reports) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct d.evidence_id
                        from report_draft_evidence d
                        join report r on r.municipality_id = :municipality and r.assignment_id = d.assignment_id
                        where d.account_id = :account and d.evidence_id = any(:wanted) and r.id = any(:reports)
                        order by d.evidence_id
                        """)
                .param("municipality", actor.municipality().value())
                .param("account", actor.account().value())
                .param("wanted", wanted.toArray(Long[]::new))
                .param("reports", reports.stream().map(ReportId::value).toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /**
     * Keeps files with a draft until its report is sent.
     *
     * @param attached what of the evidence that is there already goes with the report; the rest stays at hand
     * @throws FileRejectedException when that would be too many
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepWithDraft(
            Actor actor, EvidenceBundle bundle, List<Long> attached, AssignmentId draft, Instant now) {
        int there = jdbc.sql("""
                        update report_draft_evidence set attached = evidence_id = any(:attached)
                        where assignment_id = :draft and account_id = :account
                        """)
                .param("attached", attached.toArray(Long[]::new))
                .param("draft", draft.value())
                .param("account", actor.account().value())
                .update();
        if (!bundle.files().isEmpty() && there + bundle.files().size() > MOST_IN_DRAFT) {
            throw new FileRejectedException(
                    FileProblem.TOO_MANY, bundle.files().get(0).name(), MOST_IN_DRAFT);
        }
        List<Long> ids = store(actor, bundle, now);
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    insert into report_draft_evidence (assignment_id, account_id, evidence_id, position)
                    select :draft, :account, evidence, :there + place
                    from unnest(:evidence) with ordinality as e (evidence, place)
                    """)
                    .param("draft", draft.value())
                    .param("account", actor.account().value())
                    .param("there", there)
                    .param("evidence", ids.toArray(Long[]::new))
                    .update();
        }
    }

    /** The evidence of a report that was taken back stays at hand in the draft that it becomes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copyToDraft(ReportId report, AssignmentId draft, AccountId account) {
        jdbc.sql("""
                insert into report_draft_evidence (assignment_id, account_id, evidence_id, position)
                select :draft, :account, evidence_id, position from report_evidence where report_id = :report
                on conflict (assignment_id, account_id, evidence_id) do update set attached = true
                """)
                .param("draft", draft.value())
                .param("account", account.value())
                .param("report", report.value())
                .update();
    }

    /** Evidence that waits in the draft, in the order it was added. */
    public List<DraftEvidence> ofDraft(AssignmentId draft, AccountId account) {
        return jdbc.sql("""
                        select e.id, e.name, e.url, e.size_bytes, d.attached
                        from report_draft_evidence d
                        join evidence e on e.id = d.evidence_id
                        where d.assignment_id = :draft and d.account_id = :account
                        order by d.position, d.evidence_id
                        """)
                .param("draft", draft.value())
                .param("account", account.value())
                .query((rs, n) -> new DraftEvidence(
                        new EvidenceId(rs.getLong("id")),
                        rs.getString("name"),
                        rs.getString("url"),
                        rs.getObject("size_bytes", Long.class),
                        rs.getBoolean("attached")))
                .list();
    }

    /** Deletes what this person added and no report, request, confirmation or draft has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetUnused(Actor actor) {
        String unused = """
                (select e.id from evidence e
                 where e.municipality_id = :municipality and e.added_by = :account
                   and not exists (select 1 from report_evidence r where r.evidence_id = e.id)
                   and not exists (select 1 from extension_evidence x where x.evidence_id = e.id)
                   and not exists (select 1 from confirmation_evidence c where c.evidence_id = e.id)
                   and not exists (select 1 from report_draft_evidence d where d.evidence_id = e.id))
                """;
        for (String delete :
                List.of("delete from evidence_chunk where evidence_id in ", "delete from evidence where id in ")) {
            jdbc.sql(delete + unused)
                    .param("municipality", actor.municipality().value())
                    .param("account", actor.account().value())
                    .update();
        }
    }

    private List<Long> store(Actor actor, EvidenceBundle bundle, Instant now) {
        List<Long> ids = new ArrayList<>();
        for (EvidenceFile file : bundle.files()) {
            ids.add(store(actor, file, now));
        }
        for (EvidenceLink link : bundle.links()) {
            ids.add(insert(actor, "LINK", link.name(), link.url(), null, now));
        }
        return ids;
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
        return attached("report", reports.stream().map(ReportId::value).toArray(Long[]::new));
    }

    /** The basis of these requests, in the order it was attached. */
    public List<EvidenceView> ofExtensions(Collection<ExtensionId> extensions) {
        return attached("extension", extensions.stream().map(ExtensionId::value).toArray(Long[]::new));
    }

    /** What went with these confirmations, in the order it was attached. */
    public List<EvidenceView> ofConfirmations(Collection<Long> confirmations) {
        return attached("confirmation", confirmations.toArray(Long[]::new));
    }

    private List<EvidenceView> attached(String to, Long[] owners) {
        if (owners.length == 0) {
            return List.of();
        }
        return jdbc.sql("""
                        select e.id, t.%1$s_id as owner, e.name, e.url, e.size_bytes
                        from %1$s_evidence t
                        join evidence e on e.id = t.evidence_id
                        where t.%1$s_id = any(:owners)
                        order by t.%1$s_id, t.position
                        """.formatted(to))
                .param("owners", owners)
                .query((rs, n) -> new EvidenceView(
                        new EvidenceId(rs.getLong("id")),
                        rs.getLong("owner"),
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
