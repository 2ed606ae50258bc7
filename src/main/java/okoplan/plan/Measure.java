package okoplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.plan.responsible.Match;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan: what is to be done, by when and by whom. Its place among the rows is kept by {@link RowOrder}, its
 * windows and parties by {@link MeasureDetails}, both in whole sets.
 */
@Entity
class Measure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "measure_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    @Column(updatable = false)
    private Long planId;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    @Nullable
    private Long originMeasureId;

    private String number = "";
    private String title;
    private String expectedResult = "";
    private String responsibleText = "";

    private String responsibleRest = "";

    private boolean responsibleChosen;
    private String deadlinePhrase = "";

    @Column
    @Enumerated(EnumType.STRING)
    private DeadlineKind deadlineKind = DeadlineKind.NONE;

    private boolean deadlineOverridden;
    private boolean deadlineNeedsDate;

    @Column
    @Nullable
    private String deadlineAnchor;

    @Version
    private int version;

    protected Measure() {}

    Measure(PlanId plan, int position, String title) {
        this.planId = plan.value();
        this.position = position;
        this.title = title;
    }

    /** Stands in a working copy for this measure, which is in force. Windows and parties are copied beside it. */
    Measure copyFor(PlanId copy) {
        Measure measure = new Measure(copy, position, title);
        measure.originMeasureId = id;
        measure.describe(number, title, expectedResult);
        measure.responsibleText = responsibleText;
        measure.responsibleRest = responsibleRest;
        measure.responsibleChosen = responsibleChosen;
        measure.takeDeadlineOf(this);
        return measure;
    }

    /** The deadline is said and read as that of the other one; the windows go beside it. */
    void takeDeadlineOf(Measure other) {
        this.deadlinePhrase = other.deadlinePhrase;
        this.deadlineKind = other.deadlineKind;
        this.deadlineOverridden = other.deadlineOverridden;
        this.deadlineNeedsDate = other.deadlineNeedsDate;
        this.deadlineAnchor = other.deadlineAnchor;
    }

    MeasureId id() {
        return new MeasureId(id);
    }

    int version() {
        return version;
    }

    int position() {
        return position;
    }

    String deadlinePhrase() {
        return deadlinePhrase;
    }

    boolean isDeadlineOverridden() {
        return deadlineOverridden;
    }

    boolean isResponsibleChosen() {
        return responsibleChosen;
    }

    String responsibleText() {
        return responsibleText;
    }

    boolean needsDate() {
        return deadlineNeedsDate;
    }

    void describe(String number, String title, String expectedResult) {
        this.number = number;
        this.title = title;
        this.expectedResult = expectedResult;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    String expectedResult() {
        return expectedResult;
    }

    /** Keeps the phrase as written; what it was read as is taken over by {@link #follow}. */
    void phraseDeadline(String phrase) {
        this.deadlinePhrase = phrase;
    }

    /** The deadline is what its phrase was read as. */
    void follow(DeadlineReading reading) {
        this.deadlineOverridden = false;
        this.deadlineKind = reading.kind();
        this.deadlineNeedsDate = DeadlineReader.needsDate(reading);
        this.deadlineAnchor = reading.anchor();
    }

    /** No date any more, whatever was given or read; the phrase stays. */
    void waitForDate(DeadlineReading reading) {
        follow(reading);
        this.deadlineNeedsDate = true;
    }

    /** The deadline is what a person says, whatever the phrase was read as. */
    void override(List<DeadlineWindow> windows) {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("no windows");
        }
        this.deadlineOverridden = true;
        this.deadlineKind = kindOf(windows);
        this.deadlineNeedsDate = false;
    }

    /** Keeps the responsible phrase as written, and what of it was matched with nobody. */
    void phraseResponsible(String text, Match match) {
        this.responsibleText = text;
        this.responsibleRest = match.rest();
        this.responsibleChosen = false;
    }

    boolean hasUnmatched() {
        return !responsibleChosen && !responsibleRest.isEmpty();
    }

    /** Takes over another matching of the same phrase if it left less unknown; says whether it did. */
    boolean matchedFurther(Match match) {
        if (match.rest().equals(responsibleRest)) {
            return false;
        }
        this.responsibleRest = match.rest();
        return true;
    }

    /** The parties were chosen by a person, whatever the phrase says. */
    void chooseResponsible(String text) {
        this.responsibleText = text;
        this.responsibleRest = "";
        this.responsibleChosen = true;
    }

    private static DeadlineKind kindOf(List<DeadlineWindow> windows) {
        if (windows.size() > 1) {
            return DeadlineKind.DATE_LIST;
        }
        DeadlineWindow only = windows.get(0);
        if (only.from() == null) {
            return DeadlineKind.UNTIL_DATE;
        }
        return only.from().equals(only.to()) ? DeadlineKind.DATE : DeadlineKind.DATE_RANGE;
    }
}
