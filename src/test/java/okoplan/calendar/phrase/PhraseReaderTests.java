package okoplan.calendar.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import okoplan.shared.DateRange;
import org.junit.jupiter.api.Test;

class PhraseReaderTests {

    private static final DateRange PERIOD = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
    private static final DeadlineWindow BEFORE =
            new DeadlineWindow(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31));
    private static final DeadlineWindow AFTER = new DeadlineWindow(LocalDate.of(2027, 8, 1), LocalDate.of(2027, 8, 31));

    private final PhraseReader reader = new PhraseReader(SchoolYearTerms.none());

    @Test
    void offersBothAugustsOfASchoolYear() {
        DeadlineReading reading = reader.read("август", PERIOD);
        assertThat(reading.windows()).containsExactly(AFTER);
        assertThat(reading.needsDate()).isFalse();
        assertThat(reading.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(ReadingWarning.Kind.BEFORE_OR_AFTER_YEAR);
            assertThat(warning.alternatives()).containsExactly(BEFORE, AFTER);
        });
    }

    @Test
    void choosesTheAugustByThePlaceOfTheRow() {
        assertThat(reader.read("август", PERIOD, RowPosition.FIRST).windows()).containsExactly(BEFORE);
        assertThat(reader.read("август", PERIOD, RowPosition.LAST).windows()).containsExactly(AFTER);
        assertThat(reader.read("август", PERIOD, RowPosition.LAST).warnings()).isEmpty();
        assertThat(reader.read("до 25 августа", PERIOD, RowPosition.FIRST).windows())
                .containsExactly(new DeadlineWindow(null, LocalDate.of(2026, 8, 25)));
    }

    @Test
    void offersEveryYearOfALongPlan() {
        DateRange threeYears = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31));
        DeadlineReading reading = reader.read("май", threeYears);
        assertThat(reading.windows()).hasSize(1);
        assertThat(reading.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(ReadingWarning.Kind.SEVERAL_YEARS);
            assertThat(warning.alternatives()).hasSize(3);
        });
    }

    @Test
    void asksForADateWhenTermsAreNotSet() {
        for (String phrase : new String[] {"весенние каникулы", "II четверть", "по четвертям", "до конца 3 четверти"}) {
            DeadlineReading reading = reader.read(phrase, PERIOD);
            assertThat(reading.windows()).as(phrase).isEmpty();
            assertThat(reading.needsDate()).as(phrase).isTrue();
            assertThat(reading.warnsOf(ReadingWarning.Kind.TERMS_NOT_SET))
                    .as(phrase)
                    .isTrue();
        }
    }

    @Test
    void asksForADateWhenTheWindowIsFarOutsideThePeriod() {
        DeadlineReading reading = reader.read("март 2024", PERIOD);
        assertThat(reading.needsDate()).isTrue();
        assertThat(reading.warnsOf(ReadingWarning.Kind.OUTSIDE_PERIOD)).isTrue();
        assertThat(reading.windows()).hasSize(1);
    }

    @Test
    void asksForADateWhenTheMonthIsNotInThePeriod() {
        DateRange autumn = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31));
        DeadlineReading reading = reader.read("май", autumn);
        assertThat(reading.windows()).isEmpty();
        assertThat(reading.needsDate()).isTrue();
        assertThat(reading.warnsOf(ReadingWarning.Kind.NOT_IN_PERIOD)).isTrue();
    }

    @Test
    void keepsNoMoreOccurrencesThanItSays() {
        DateRange century = new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));
        DeadlineReading reading = reader.read("еженедельно", century);
        assertThat(reading.windows()).hasSize(PhraseReader.MAX_WINDOWS);
        assertThat(reading.warnsOf(ReadingWarning.Kind.TOO_MANY_OCCURRENCES)).isTrue();
    }

    @Test
    void tellsHowOftenItRecurs() {
        assertThat(reader.read("до 25 числа каждого месяца", PERIOD).recurrence())
                .isEqualTo(new Recurrence(Recurrence.Unit.MONTH, 1, 1, 25));
        assertThat(reader.read("2 раза в год", PERIOD).recurrence())
                .isEqualTo(new Recurrence(Recurrence.Unit.YEAR, 1, 2, null));
        assertThat(reader.read("май", PERIOD).recurrence()).isNull();
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(reader.read(null, null).kind()).isEqualTo(DeadlineKind.NONE);
        assertThat(reader.read(" ", PERIOD).warnsOf(ReadingWarning.Kind.EMPTY)).isTrue();
    }
}
