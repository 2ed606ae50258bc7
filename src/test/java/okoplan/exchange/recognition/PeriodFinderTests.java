package okoplan.exchange.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import okoplan.calendar.phrase.PhraseReader;
import okoplan.calendar.phrase.SchoolYearTerms;
import okoplan.shared.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodFinderTests {

    private final PeriodFinder finder = new PeriodFinder(new PhraseReader(SchoolYearTerms.none()));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "План на 2026-2027 учебный год; 2026-09-01; 2027-08-31",
                "План на 2026/2027 уч. год; 2026-09-01; 2027-08-31",
                "План на 2026 – 2027 уч.г.; 2026-09-01; 2027-08-31",
                "в 2026/27 учебном году; 2026-09-01; 2027-08-31",
                "План на 2026-2027 учебный год по итогам 2025-2026 учебного года; 2026-09-01; 2027-08-31",
                "План по итогам ВПР 2026 года на 2026-2027 учебный год; 2026-09-01; 2027-08-31",
                "План работы на 2027 год; 2027-01-01; 2027-12-31",
                "План работы в 2027 году; 2027-01-01; 2027-12-31",
                "Дорожная карта на 2026-2028 годы; 2026-01-01; 2028-12-31",
                "Дорожная карта на 2026–2028 гг.; 2026-01-01; 2028-12-31",
                "План на 2026 и 2027 годы; 2026-01-01; 2027-12-31",
                "План с 1 октября 2026 года по 30 мая 2027 года; 2026-10-01; 2027-05-30",
                "План на период с 01.10.2026 по 30.05.2027; 2026-10-01; 2027-05-30",
                "План на I полугодие 2027 года; 2027-01-01; 2027-06-30",
                "План на первое полугодие 2026-2027 учебного года; 2026-09-01; 2026-12-31",
                "План на март 2027 года; 2027-03-01; 2027-03-31",
                "План на II квартал 2027 года; 2027-04-01; 2027-06-30"
            })
    void findsTheTimeAPlanIsFor(String title, LocalDate from, LocalDate to) {
        assertThat(finder.in(title)).isEqualTo(new DateRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "План мероприятий по объективности",
                "План по итогам 2025-2026 учебного года",
                "План по результатам ВПР 2026 года",
                "План во исполнение приказа от 12.08.2026 № 2026"
            })
    void takesNoTimeThatIsOver(String title) {
        assertThat(finder.in(title)).isNull();
    }
}
