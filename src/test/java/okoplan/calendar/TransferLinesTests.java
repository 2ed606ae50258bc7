package okoplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TransferLinesTests {

    @Test
    void readsDaysOneByOne() {
        TransferLines read = TransferLines.read("""
                9 января – выходной, перенос с 3 января
                01.11.2027 рабочий день

                2027-12-31 нерабочий
                """, 2027);
        assertThat(read.unread()).isEmpty();
        assertThat(read.transfers())
                .containsExactly(
                        new Transfer(LocalDate.of(2027, 1, 9), false, "перенос с 3 января"),
                        new Transfer(LocalDate.of(2027, 11, 1), true, ""),
                        new Transfer(LocalDate.of(2027, 12, 31), false, ""));
    }

    @Test
    void readsTheWordsOfTheOrder() {
        TransferLines read = TransferLines.read("""
                с субботы 3 января на пятницу 9 января;
                с субботы 1 ноября на понедельник 3 ноября.
                """, 2026);
        assertThat(read.unread()).isEmpty();
        assertThat(read.transfers())
                .extracting(Transfer::day, Transfer::working)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(LocalDate.of(2026, 1, 9), false),
                        org.assertj.core.api.Assertions.tuple(LocalDate.of(2026, 11, 3), false),
                        org.assertj.core.api.Assertions.tuple(LocalDate.of(2026, 11, 1), true));
    }

    @Test
    void makesTheDayWorkedThatTheHolidayWouldHaveMovedTo() {
        TransferLines read = TransferLines.read("с воскресенья 23 февраля на четверг 8 мая", 2025);
        assertThat(read.transfers())
                .extracting(Transfer::day, Transfer::working)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(LocalDate.of(2025, 5, 8), false),
                        org.assertj.core.api.Assertions.tuple(LocalDate.of(2025, 2, 24), true));
    }

    @Test
    void namesTheLinesItDoesNotUnderstand() {
        TransferLines read = TransferLines.read("9 января выходной\nпросто слова\n32.01.2026 выходной", 2026);
        assertThat(read.unread()).containsExactly(2, 3);
    }
}
