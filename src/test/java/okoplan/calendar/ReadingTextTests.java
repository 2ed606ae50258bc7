package okoplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import okoplan.OkoPlanTest;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.PhraseReader;
import okoplan.calendar.phrase.SchoolYearTerms;
import okoplan.shared.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OkoPlanTest
class ReadingTextTests {

    private static final DateRange PERIOD = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

    private final ReadingText text;

    ReadingTextTests(ReadingText text) {
        this.text = text;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "сентябрь – октябрь | 1 сентября – 31 октября 2026",
                "до 15 июня | до 15 июня 2027",
                "до 25 числа каждого месяца | до 25-го числа каждого месяца, 12 раз",
                "1 октября и 1 марта | 1 октября 2026; 1 марта 2027",
                "еженедельно | 53 раза: от «1–6 сентября 2026» до «30–31 августа 2027»",
                "график ВПР | дата не назначена: график ВПР",
                "осенние каникулы | дата не назначена",
                "по необходимости | по необходимости: без даты",
                "постоянно | 'постоянно: срок не истекает, исполнение подтверждается в течение периода'",
                "абракадабра | срок не прочитан: назначьте дату",
                "'' | срок не указан"
            })
    void saysWhatAPhraseIsReadAs(String phrase, String said) {
        assertThat(text.sentence(read(phrase))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "март 2024 | Срок вне периода плана (01.09.2026 – 31.08.2027).",
                "31 сентября | Такой даты нет в календаре: проверьте день и месяц.",
                "август | 'Эти дни есть и в начале, и в конце периода плана: выберите, какие имеются в виду. "
                        + "Возможно: 1–31 августа 2026; 1–31 августа 2027.'",
                "октябрь (входной контроль) | Прочитано не всё, пропущено: «входной контроль»."
            })
    void warnsInWords(String phrase, String said) {
        assertThat(text.warnings(read(phrase))).containsExactly(said);
    }

    private static DeadlineReading read(String phrase) {
        return new PhraseReader(SchoolYearTerms.none()).read(phrase, PERIOD);
    }
}
