package okoplan.calendar.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearShiftTests {

    private final YearShift next = new YearShift(1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "сентябрь 2026 | сентябрь 2027",
                "сентябрь 2026г. | сентябрь 2027г.",
                "сентябрь – октябрь 2026 года | сентябрь – октябрь 2027 года",
                "Ноябрь 2026- апрель 2027 | Ноябрь 2027- апрель 2028",
                "2026-2027 учебный год | 2027-2028 учебный год",
                "2026/27 уч. год | 2027/28 уч. год",
                "в течение 2026 – 2027 уч. года | в течение 2027 – 2028 уч. года",
                "21.02.2027 | 21.02.2028",
                "до 21.02.27 | до 21.02.28",
                "06.02.2027 - 30.05.2027 | 06.02.2028 - 30.05.2028",
                "29.02.2028 | 28.02.2029",
                "до 29 февраля 2028 г. | до 28 февраля 2029 г.",
                "31.12.2026 | 31.12.2027",
                "до 31 августа 2027 | до 31 августа 2028",
                "IV квартал 2026 г. | IV квартал 2027 г.",
                "в течение года | в течение года",
                "до 15 июня | до 15 июня",
                "по графику ВПР | по графику ВПР",
                "приказ от 15.08.2026 № 203-осн | приказ от 15.08.2026 № 203-осн"
            })
    void rewritesTheYearsOfAPhrase(String phrase, String shifted) {
        assertThat(next.phrase(phrase)).isEqualTo(shifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Анализ результатов ВПР 2026 года | Анализ результатов ВПР 2027 года",
                "План на 2026-2027 учебный год | План на 2027-2028 учебный год",
                "Итоги за сентябрь 2026 | Итоги за сентябрь 2027",
                "По приказу от 15 августа 2026 г. № 203 | По приказу от 15 августа 2026 г. № 203",
                "По приказу от 15.08.2026 № 203-осн | По приказу от 15.08.2026 № 203-осн",
                "Приказ № 533 от 30.11.2026 | Приказ № 533 от 30.11.2026",
                "Порядок в редакции от 31.05.2026 | Порядок в редакции от 31.05.2026",
                "Письмо от 31.05.2026 о проверке | Письмо от 31.05.2026 о проверке",
                "По критерию 4.1.12 и пункту 1.2.10 | По критерию 4.1.12 и пункту 1.2.10",
                "Стратегия на 2019–2030 годы | Стратегия на 2019–2030 годы",
                "Письмо № 2026-15 | Письмо № 2026-15",
                "Совещание 15.03.2027 | Совещание 15.03.2028",
                "Закупить 2026 тетрадей | Закупить 2026 тетрадей",
                "Письмо № 2026 | Письмо № 2026",
                "ГОСТ Р 7.0.97-2025 | ГОСТ Р 7.0.97-2025"
            })
    void rewritesInOtherTextsOnlyWhatIsPlainlyAYear(String text, String shifted) {
        assertThat(next.text(text)).isEqualTo(shifted);
    }

    @Test
    void movesWindowsToTheSameDays() {
        assertThat(next.window(new DeadlineWindow(null, LocalDate.of(2028, 2, 29)))
                        .to())
                .isEqualTo(LocalDate.of(2029, 2, 28));
        assertThat(next.window(new DeadlineWindow(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)))
                        .to())
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Property
    void comesBackWhenItGoesThereAndBack(
            @ForAll @IntRange(min = 2001, max = 2080) int year, @ForAll @IntRange(min = 1, max = 9) int by) {
        String phrase =
                "с сентября " + year + " по 15.05." + (year + 1) + ", " + year + "-" + (year + 1) + " учебный год";
        assertThat(new YearShift(-by).phrase(new YearShift(by).phrase(phrase))).isEqualTo(phrase);
    }
}
