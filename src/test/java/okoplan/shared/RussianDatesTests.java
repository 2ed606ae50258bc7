package okoplan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianDatesTests {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-11-22; просрочено на 1 день",
                "2026-11-21; просрочено на 2 дня",
                "2026-11-18; просрочено на 5 дней",
                "2026-11-12; просрочено на 11 дней",
                "2026-11-02; просрочено на 21 день",
                "2026-11-23; сегодня",
                "2026-11-24; завтра, во вторник, 24 ноября",
                "2026-11-26; через 3 дня, в четверг, 26 ноября",
                "2026-11-27; через 4 дня, в пятницу, 27 ноября",
                "2026-12-07; через 14 дней, в понедельник, 7 декабря",
                "2026-12-08; 8 декабря",
                "2027-01-15; 15 января 2027"
            })
    void saysHowADueDateStandsToToday(LocalDate due, String words) {
        assertThat(RussianDates.relative(due, TODAY)).isEqualTo(words);
    }

    @Test
    void saysThatADateIsMissing() {
        assertThat(RussianDates.relative(null, TODAY)).isEqualTo("дата не назначена");
    }

    @Test
    void saysTheYearOfADateNearNewYear() {
        assertThat(RussianDates.relative(LocalDate.of(2027, 1, 2), LocalDate.of(2026, 12, 30)))
                .isEqualTo("через 3 дня, в субботу, 2 января 2027");
    }

    @Test
    void joinsWhatTheEndsOfARangeShare() {
        assertThat(RussianDates.range(LocalDate.of(2026, 8, 5), LocalDate.of(2026, 8, 15)))
                .isEqualTo("5–15 августа 2026");
        assertThat(RussianDates.range(LocalDate.of(2026, 8, 5), LocalDate.of(2026, 9, 3)))
                .isEqualTo("5 августа – 3 сентября 2026");
        assertThat(RussianDates.range(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31)))
                .isEqualTo("1 сентября 2026 – 31 августа 2027");
        assertThat(RussianDates.range(TODAY, TODAY)).isEqualTo("23 ноября 2026");
        assertThat(RussianDates.range(null, TODAY)).isEqualTo("до 23 ноября 2026");
    }

    @Test
    void writesDatesForTablesAndHistories() {
        assertThat(RussianDates.dateShort(LocalDate.of(2026, 6, 5))).isEqualTo("05.06.2026");
        assertThat(RussianDates.moment(LocalDateTime.of(2026, 6, 5, 14, 5))).isEqualTo("5 июня 2026, 14:05");
    }
}
