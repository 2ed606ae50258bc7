package okoplan.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.Sha256;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the documents that plans are made of, as they were sent. A document belongs to whoever sees its plan; before there
 * is one, to the feature that reads it.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional
public class SourceDocuments {

    private final JdbcClient jdbc;
    private final PlanViews plans;
    private final PlanAccess access;
    private final Today today;

    SourceDocuments(JdbcClient jdbc, PlanViews plans, PlanAccess access, Today today) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.access = access;
        this.today = today;
    }

    /** What the document is told apart by from others, whatever its name. */
    public static String sha256(byte[] content) {
        return Sha256.hex(content);
    }

    /** Keeps a document that no plan was made of yet. */
    public SourceDocument store(Actor actor, String fileName, String mediaType, byte[] content) {
        String hash = sha256(content);
        long id = jdbc.sql("""
                        insert into source_document (id, municipality_id, file_name, media_type, size_bytes, sha256,
                                                     content, added_by, added_at)
                        values (nextval('source_document_seq'), :municipality, :name, :type, :size, :hash, :content,
                                :by, :now)
                        returning id
                        """)
                .param("municipality", municipality())
                .param("name", fileName)
                .param("type", mediaType)
                .param("size", content.length)
                .param("hash", HexFormat.of().parseHex(hash))
                .param("content", content)
                .param("by", actor.account().value())
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new SourceDocument(id, fileName, mediaType, content.length, hash);
    }

    /** Says what a draft was made of, and by which order the document says that it was approved. */
    public void attach(
            Actor actor, PlanId plan, long document, @Nullable String orderNumber, @Nullable LocalDate orderDate) {
        access.draftToEdit(actor, plan);
        attach(plan, document, orderNumber, orderDate);
    }

    /** The same for a plan that the caller has the right to fill. */
    void attach(PlanId plan, long document, @Nullable String orderNumber, @Nullable LocalDate orderDate) {
        jdbc.sql("""
                        update plan set source_document_id = :document, proposed_order_number = :number,
                                        proposed_order_date = :date
                        where municipality_id = :municipality and id = :plan
                        """)
                .param("document", document)
                .param("number", orderNumber)
                .param("date", orderDate)
                .param("municipality", municipality())
                .param("plan", plan.value())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<SourceDocument> of(Actor actor, PlanId plan) {
        plans.header(actor, plan);
        return jdbc.sql("""
                        select d.id, d.file_name, d.media_type, d.size_bytes, d.sha256
                        from plan p
                        join source_document d
                          on d.municipality_id = p.municipality_id and d.id = p.source_document_id
                        where p.municipality_id = :municipality and p.id = :plan
                        """)
                .param("municipality", municipality())
                .param("plan", plan.value())
                .query((rs, n) -> new SourceDocument(
                        rs.getLong("id"),
                        rs.getString("file_name"),
                        rs.getString("media_type"),
                        rs.getLong("size_bytes"),
                        HexFormat.of().formatHex(rs.getBytes("sha256"))))
                .optional();
    }

    /** The order to begin with when the plan is approved. */
    record ProposedOrder(@Nullable String number, @Nullable LocalDate date) {}

    @Transactional(readOnly = true)
    ProposedOrder proposedOrder(PlanId plan) {
        return jdbc.sql("""
                        select proposed_order_number, proposed_order_date from plan
                        where municipality_id = :municipality and id = :plan
                        """)
                .param("municipality", municipality())
                .param("plan", plan.value())
                .query((rs, n) -> new ProposedOrder(
                        rs.getString("proposed_order_number"), rs.getObject("proposed_order_date", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new NotFoundException(plan));
    }

    /** The bytes of a document; the caller has seen to it that the person may have them. */
    @Transactional(readOnly = true)
    public byte[] content(long document) {
        return jdbc.sql("select content from source_document where municipality_id = :municipality and id = :id")
                .param("municipality", municipality())
                .param("id", document)
                .query((rs, n) -> rs.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NotFoundException(document));
    }

    /** Throws a document away that no plan was made of; the caller has seen to it that nobody else reads it. */
    public void discard(long document) {
        jdbc.sql("""
                        delete from source_document
                        where municipality_id = :municipality and id = :id
                          and not exists (select 1 from plan p
                                          where p.municipality_id = :municipality and p.source_document_id = :id)
                        """)
                .param("municipality", municipality())
                .param("id", document)
                .update();
    }

    private static long municipality() {
        return MunicipalityScope.current().id().value();
    }
}
