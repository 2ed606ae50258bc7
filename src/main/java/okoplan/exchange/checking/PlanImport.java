package okoplan.exchange.checking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okoplan.exchange.recognition.Doubt;
import okoplan.exchange.recognition.RecognisedApproval;
import okoplan.exchange.recognition.RecognisedPlan;
import okoplan.plan.PlanLevel;
import okoplan.plan.SourceDocument;
import okoplan.plan.responsible.Party;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SchoolId;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A plan recognised in a document: checked by a person, then made a plan. */
@Entity
class PlanImport {

    /** The answer that words name nobody who is to be found here. */
    private static final String NOBODY = "";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_import_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    @Column
    private Long sourceDocumentId;

    @Column
    private UUID reading;

    @Column
    private int part;

    private boolean byDepartment;

    @Enumerated(EnumType.STRING)
    private PlanLevel level;

    @Nullable
    private Long schoolId;

    @Enumerated(EnumType.STRING)
    private PlanLevel recognisedLevel;

    private String title;

    @Nullable
    private LocalDate periodFrom;

    @Nullable
    private LocalDate periodTo;

    private String approvalKind = "";
    private String approvalNumber = "";

    @Nullable
    private LocalDate approvalDate;

    private String approvalSignedBy = "";

    @Convert(converter = Json.Doubts.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private List<Doubt> doubts;

    @Convert(converter = Json.Pairs.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private Map<String, String> abbreviations;

    @Convert(converter = Json.Pairs.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private Map<String, String> answers = Map.of();

    @Enumerated(EnumType.STRING)
    private ImportStatus status = ImportStatus.OPEN;

    @Nullable
    private Long planId;

    @Column
    private Long createdBy;

    @Column
    private Instant createdAt;

    @Version
    private int version;

    protected PlanImport() {}

    /**
     * A plan of a reading that nobody has checked.
     *
     * @param part which of the plans in the document it is, from 1
     * @param school whose plan it is going to be; null for the municipality's
     */
    PlanImport(
            SourceDocument document,
            UUID reading,
            int part,
            RecognisedPlan plan,
            List<Doubt> doubts,
            Map<String, String> abbreviations,
            @Nullable SchoolId school,
            Actor by,
            Instant at) {
        this.sourceDocumentId = document.id();
        this.reading = reading;
        this.part = part;
        this.level = school == null ? PlanLevel.MUNICIPAL : PlanLevel.SCHOOL;
        this.schoolId = school == null ? null : school.value();
        this.recognisedLevel = plan.level();
        this.title = RowContent.clean(plan.title());
        take(plan.period());
        RecognisedApproval approval = plan.approval();
        if (approval != null) {
            this.approvalKind = RowContent.clean(approval.kind());
            this.approvalNumber = RowContent.clean(approval.number());
            this.approvalDate = approval.date();
            this.approvalSignedBy = RowContent.clean(approval.signedBy());
        }
        this.doubts = List.copyOf(doubts);
        this.abbreviations = Map.copyOf(abbreviations);
        this.byDepartment = by.isDepartment();
        this.createdBy = by.account().value();
        this.createdAt = at;
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    long document() {
        return sourceDocumentId;
    }

    UUID reading() {
        return reading;
    }

    /** The department checks it; otherwise the school whose plan it is. */
    boolean isByDepartment() {
        return byDepartment;
    }

    PlanLevel level() {
        return level;
    }

    /** Whose plan it is by the words of the document, which may be another's than the person can make. */
    PlanLevel recognisedLevel() {
        return recognisedLevel;
    }

    @Nullable
    SchoolId school() {
        return schoolId == null ? null : new SchoolId(schoolId);
    }

    String title() {
        return title;
    }

    @Nullable
    DateRange period() {
        return periodFrom == null || periodTo == null ? null : new DateRange(periodFrom, periodTo);
    }

    String approvalKind() {
        return approvalKind;
    }

    String orderNumber() {
        return approvalNumber;
    }

    @Nullable
    LocalDate orderDate() {
        return approvalDate;
    }

    String signedBy() {
        return approvalSignedBy;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** Short names that the document itself explains. */
    Map<String, String> abbreviations() {
        return abbreviations;
    }

    boolean isOpen() {
        return status == ImportStatus.OPEN;
    }

    /** The plan that was made; null before, and after the plan was deleted. */
    @Nullable
    PlanId plan() {
        return planId == null ? null : new PlanId(planId);
    }

    /** Whom a person meant by words that match nobody. */
    Answers answers() {
        return new Answers(answers);
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new RuleViolationException("exchange.check.done");
        }
    }

    void change(ImportHeaderChange change) {
        requireOpen();
        this.title = change.title();
        this.level = change.level();
        this.schoolId = change.school() == null ? null : change.school().value();
        take(change.period());
        this.approvalNumber = change.orderNumber();
        this.approvalDate = change.orderDate();
    }

    /**
     * Keeps whom the words mean.
     *
     * @param party null: nobody who is to be found here
     */
    void answer(String words, @Nullable Party party) {
        requireOpen();
        Map<String, String> changed = new HashMap<>(answers);
        changed.put(words, party == null ? NOBODY : party.toString());
        this.answers = Map.copyOf(changed);
    }

    void forget(String words) {
        requireOpen();
        Map<String, String> changed = new HashMap<>(answers);
        changed.remove(words);
        this.answers = Map.copyOf(changed);
    }

    void finish(PlanId plan) {
        requireOpen();
        this.status = ImportStatus.DONE;
        this.planId = plan.value();
    }

    private void take(@Nullable DateRange period) {
        this.periodFrom = period == null ? null : period.from();
        this.periodTo = period == null ? null : period.to();
    }

    /** What a person has said about words that match nobody. */
    record Answers(Map<String, String> byWords) {

        boolean has(String words) {
            return byWords.containsKey(words);
        }

        /** The party meant; null when nobody is, or nothing was said. */
        @Nullable
        Party of(String words) {
            String written = byWords.getOrDefault(words, NOBODY);
            return written.equals(NOBODY) ? null : Party.parse(written);
        }
    }
}
