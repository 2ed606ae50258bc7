package okoplan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RussianDateParserTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "15.06.2026; 2026-06-15",
                "15.6.26; 2026-06-15",
                "' 15.06.2026 г. '; 2026-06-15",
                "15/06/2026; 2026-06-15",
                "2026-06-15; 2026-06-15",
                "15 июня 2026; 2026-06-15",
                "15 июня 2026 года; 2026-06-15",
                "15 ИЮНЯ 2026г.; 2026-06-15",
                "1 мая 2027; 2027-05-01",
                "3 марта 2027; 2027-03-03",
                "5 сент. 2026; 2026-09-05",
                "15 ноября; 2026-11-15",
                "15 января; 2027-01-15",
                "30.11; 2026-11-30",
                "29 февраля 2028; 2028-02-29",
                "сегодня; 2026-11-23",
                "Вчера; 2026-11-22",
                "завтра; 2026-11-24"
            })
    void readsWhatPeopleType(String text, LocalDate day) {
        assertThat(RussianDateParser.parse(text, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "июнь",
                "15",
                "31.02.2026",
                "15.13.2026",
                "32 мая",
                "15 мартобря 2026",
                "когда-нибудь",
                "15.06.2026 и 16.06.2026",
                "99999999999.1.1",
                "29 февраля 2026"
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(RussianDateParser.parse(text, TODAY)).isEmpty();
    }

    @Property
    void readsWhatRussianDatesWrite(@ForAll @IntRange(min = 0, max = 40_000) int days) {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(days);
        assertThat(RussianDateParser.parse(RussianDates.dateShort(day), TODAY)).contains(day);
        assertThat(RussianDateParser.parse(RussianDates.date(day), TODAY)).contains(day);
        assertThat(RussianDateParser.parse(day.toString(), TODAY)).contains(day);
    }
}
