package okoplan.exchange.checking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.exchange.recognition.Doubt;
import okoplan.exchange.recognition.Source;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A row of a recognised plan with the place in the document that it came from. */
@Entity
@Table(name = "plan_import_row")
class ImportRow {

    /** Rows come by the hundred; the database is asked once for the ids of so many. */
    private static final int IDS_AT_ONCE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_import_row_seq")
    @SequenceGenerator(name = "plan_import_row_seq", sequenceName = "plan_import_row_seq", allocationSize = IDS_AT_ONCE)
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    @Column
    private Long importId;

    private int position;

    @Enumerated(EnumType.STRING)
    private RowKind kind;

    private boolean leftOut;
    private String number;
    private String title;
    private String deadline;
    private String responsible;
    private String expectedResult;

    @Nullable
    private LocalDate chosenFrom;

    @Nullable
    private LocalDate chosenDue;

    private int sourcePage;
    private int sourceTable;
    private int sourceRow;

    @Convert(converter = Json.Texts.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private List<String> sourceCells;

    @Convert(converter = Json.Doubts.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private List<Doubt> doubts;

    private boolean settled;

    @Version
    private int version;

    protected ImportRow() {}

    ImportRow(long importId, int position, RowKind kind, RowContent content, Source source, List<Doubt> doubts) {
        this.importId = importId;
        this.position = position;
        this.kind = kind;
        take(content);
        this.sourcePage = source.page();
        this.sourceTable = source.table();
        this.sourceRow = source.row();
        this.sourceCells = source.cells().stream().map(RowContent::clean).toList();
        this.doubts = List.copyOf(doubts);
    }

    /** A row that was left out when the document was read; a person may take it back. */
    static ImportRow leftOut(long importId, int position, RowContent content, Source source) {
        ImportRow row = new ImportRow(
                importId, position, RowKind.MEASURE, content, source, List.of(Doubt.of(Doubt.Kind.LEFT_OUT)));
        row.leftOut = true;
        return row;
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    int position() {
        return position;
    }

    RowKind kind() {
        return kind;
    }

    boolean isLeftOut() {
        return leftOut;
    }

    /** Left out when the document was read, and by nobody. */
    boolean isPassedOver() {
        return leftOut && doubts.stream().anyMatch(doubt -> doubt.kind() == Doubt.Kind.LEFT_OUT);
    }

    boolean isMeasure() {
        return kind == RowKind.MEASURE && !leftOut;
    }

    boolean isSettled() {
        return settled;
    }

    RowContent content() {
        return new RowContent(number, title, deadline, responsible, expectedResult);
    }

    Source source() {
        return new Source(sourcePage, sourceTable, sourceRow, sourceCells);
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** The meaning of the deadline that a person chose; null: what the phrase is read as. */
    @Nullable
    DeadlineWindow chosen() {
        return chosenDue == null ? null : new DeadlineWindow(chosenFrom, chosenDue);
    }

    /** A person has put the row right: what was doubtful about its shape no longer is. */
    void correct(RowContent content) {
        if (!deadline.equals(content.deadline())) {
            choose(null);
        }
        take(content);
        this.doubts = List.of();
        this.settled = false;
    }

    void choose(@Nullable DeadlineWindow window) {
        this.chosenFrom = window == null ? null : window.from();
        this.chosenDue = window == null ? null : window.to();
    }

    /** A person has looked at what was doubtful and leaves it so. */
    void settle() {
        this.settled = true;
    }

    void turn() {
        this.kind = kind.other();
        withdraw(Doubt.Kind.SECTION_OR_MEASURE);
    }

    void leaveOut() {
        this.leftOut = true;
    }

    /** Takes a row back that was left out. */
    void restore(RowKind as) {
        if (kind != as) {
            turn();
        }
        this.leftOut = false;
        withdraw(Doubt.Kind.LEFT_OUT);
    }

    private void withdraw(Doubt.Kind answered) {
        this.doubts = doubts.stream().filter(doubt -> doubt.kind() != answered).toList();
        this.settled = false;
    }

    /** Takes over the row below, which is to be removed. */
    void join(ImportRow below) {
        correct(content().joined(below.content()));
        this.sourceCells =
                Stream.concat(sourceCells.stream(), below.sourceCells.stream()).toList();
    }

    /** Keeps the upper part; gives back the lower one as a row of its own below. */
    ImportRow split(RowContent upper, RowContent lower) {
        correct(upper);
        return new ImportRow(importId, position + 1, kind, lower, source(), List.of());
    }

    private void take(RowContent content) {
        this.number = content.number();
        this.title = content.title();
        this.deadline = content.deadline();
        this.responsible = content.responsible();
        this.expectedResult = content.expectedResult();
    }
}
