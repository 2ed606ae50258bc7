package okoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.calendar.phrase.RowPosition;
import okoplan.plan.responsible.Party;
import okoplan.plan.responsible.PartyKind;
import okoplan.shared.AccountId;
import okoplan.shared.DateRange;
import okoplan.shared.MeasureId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SchoolId;
import okoplan.shared.SectionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanDomainTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DateRange YEAR = PlanGround.SCHOOL_YEAR;
    private static final AccountId SOMEBODY = new AccountId(1);

    @Test
    void isApprovedOnceAndChangedOnlyBefore() {
        Plan plan = new Plan("План", PlanLevel.MUNICIPAL, null, YEAR, SOMEBODY, Instant.EPOCH);
        plan.change("Новый план", YEAR);
        plan.approve(new ApprovalOrder("1", TODAY), SOMEBODY, TODAY, Instant.EPOCH);
        assertThat(plan.title()).isEqualTo("Новый план");
        assertThat(plan.status()).isEqualTo(PlanStatus.APPROVED);
        assertThatThrownBy(() -> plan.change("Поздно", YEAR)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> plan.approve(new ApprovalOrder("2", TODAY), SOMEBODY, TODAY, Instant.EPOCH))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void belongsToASchoolOnlyOnTheSchoolsLevel() {
        assertThatThrownBy(() -> new Plan("П", PlanLevel.SCHOOL, null, YEAR, SOMEBODY, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plan("П", PlanLevel.MUNICIPAL, new SchoolId(1), YEAR, SOMEBODY, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesPeriodsLongerThanTenYears() {
        assertThatThrownBy(() -> NewPlan.ofMunicipality("П", new DateRange(TODAY, TODAY.plusYears(11))))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> NewPlan.ofMunicipality(" \u00a0 ", YEAR)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void cleansTextButKeepsItsLines() {
        MeasureContent content = new MeasureContent(" 1.1. ", "a\u00a0b\t c \r\n  d\n", "", "", "");
        assertThat(content.number()).isEqualTo("1.1.");
        assertThat(content.title()).isEqualTo("a b c\nd");
        assertThatThrownBy(() -> MeasureContent.titled("x".repeat(8_001))).isInstanceOf(RuleViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, UNKNOWN",
        "0, 4, FIRST",
        "1, 4, UNKNOWN",
        "3, 4, LAST",
        "14, 60, FIRST",
        "15, 60, UNKNOWN",
        "45, 60, LAST"
    })
    void tellsFirstRowsFromLast(int before, int total, RowPosition position) {
        assertThat(RowOrder.hint(before, total)).isEqualTo(position);
    }

    @Test
    void waitsForADateWhenNoneCanBeReliedOn() {
        DeadlineWindow window = new DeadlineWindow(null, TODAY);
        assertThat(DeadlineReader.windows(reading(DeadlineKind.EVENT, window, true)))
                .isEmpty();
        assertThat(DeadlineReader.needsDate(reading(DeadlineKind.NONE, null, false)))
                .isTrue();
        assertThat(DeadlineReader.needsDate(reading(DeadlineKind.ON_DEMAND, null, false)))
                .isFalse();
        assertThat(DeadlineReader.windows(reading(DeadlineKind.UNTIL_DATE, window, false)))
                .containsExactly(window);
    }

    @Test
    void writesAndReadsNamesOfRowsAndParties() {
        assertThat(RowId.parse("s12")).isEqualTo(RowId.of(new SectionId(12)));
        assertThat(RowId.parse(RowId.of(new MeasureId(7)).toString())).isEqualTo(RowId.of(new MeasureId(7)));
        assertThat(Party.parse("school-group-3")).isEqualTo(new Party(PartyKind.SCHOOL_GROUP, 3L));
        assertThat(Party.parse(Party.allSchools().toString())).isEqualTo(Party.allSchools());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "12", "x1", "m-", "person", "person-", "all-schools-1", "nobody-1"})
    void refusesNamesOfNothing(String text) {
        assertThatThrownBy(() -> RowId.parse(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Party.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptsOrdersOfSaneDates() {
        new ApprovalOrder("1", TODAY.minusYears(1)).requireSane(TODAY);
        assertThatThrownBy(() -> new ApprovalOrder("1", TODAY.plusMonths(3)).requireSane(TODAY))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> new ApprovalOrder("  ", TODAY)).isInstanceOf(RuleViolationException.class);
    }

    private static DeadlineReading reading(DeadlineKind kind, @Nullable DeadlineWindow window, boolean needsDate) {
        return new DeadlineReading(
                kind, window == null ? List.of() : List.of(window), null, needsDate, List.of(), null);
    }
}
