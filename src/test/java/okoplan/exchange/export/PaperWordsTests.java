package okoplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import okoplan.plan.DeadlineView;
import okoplan.plan.ResponsibleView;
import okoplan.plan.responsible.Party;
import okoplan.shared.DateRange;
import okoplan.shared.word.SignedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperWordsTests {

    private static final DateRange YEAR_2027 = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

    @ParameterizedTest
    @CsvSource({
        "План на 2026/2027 учебный год, true",
        "План на 2026-2027 учебный год, true",
        "План на 2026 – 27 учебный год, true",
        "План на 2025/2026 учебный год, false",
        "План на 2026 год, false",
        "Дорожная карта, false"
    })
    void seesASchoolYearInTheTitle(String title, boolean says) {
        assertThat(PaperWords.titleSays(title, SamplePlans.SCHOOL_YEAR)).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource({
        "План работы на 2027 год, true",
        "План работы на 2027 г., true",
        "План работы на 2026-2027 годы, false",
        "План по итогам 2026 года на 2027 год, false",
        "План работы, false"
    })
    void seesACalendarYearInTheTitle(String title, boolean says) {
        assertThat(PaperWords.titleSays(title, YEAR_2027)).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource({
        "Управление образования Лугового района, Управления образования Лугового района",
        "Отдел образования, Отдела образования",
        "МБОУ «Школа № 1», МБОУ «Школа № 1»",
        "Муниципальное казённое учреждение «Центр», Муниципального казённого учреждения «Центр»",
        "Методический центр, Методического центра",
        "Луговая средняя школа № 3, ''",
        "Муниципалитет, ''"
    })
    void putsKnownNamesInTheGenitive(String name, String genitive) {
        assertThat(GenitiveName.of(name).orElse("")).isEqualTo(genitive);
    }

    @Test
    void partsTheNumberOfASectionFromItsTitle() {
        assertThat(PaperWords.section(SamplePlans.section("1", "Подготовка"))).isEqualTo("1. Подготовка");
        assertThat(PaperWords.section(SamplePlans.section("1.", "Подготовка"))).isEqualTo("1. Подготовка");
        assertThat(PaperWords.section(SamplePlans.section("", "Подготовка"))).isEqualTo("Подготовка");
    }

    @Test
    void saysWhatWasChosenOnlyWhereNothingWasWritten() {
        var window = new DeadlineView.Window(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), null);
        assertThat(PaperWords.deadline(SamplePlans.deadline("", List.of(window))))
                .isEqualTo("1–30 ноября 2026");
        assertThat(PaperWords.deadline(SamplePlans.deadline("ноябрь", List.of(window))))
                .isEqualTo("ноябрь");
        var party = new ResponsibleView.Named(Party.allSchools(), "все школы", "");
        assertThat(PaperWords.responsible(new ResponsibleView("", List.of(party, party), "", true)))
                .isEqualTo("все школы, все школы");
        assertThat(PaperWords.responsible(new ResponsibleView("ОО", List.of(party), "", true)))
                .isEqualTo("ОО");
    }

    @Test
    void signsWithInitialsFirst() {
        assertThat(SignedName.of("Горина Ирина Львовна")).isEqualTo("И.Л. Горина");
        assertThat(SignedName.of("Горина")).isEqualTo("Горина");
    }
}
