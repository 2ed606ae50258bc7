package okoplan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianPluralTests {

    private static final RussianPlural MEASURES = RussianPlural.parse("мероприятие|мероприятия|мероприятий");

    @ParameterizedTest
    @CsvSource({
        "0, мероприятий",
        "1, мероприятие",
        "2, мероприятия",
        "4, мероприятия",
        "5, мероприятий",
        "11, мероприятий",
        "12, мероприятий",
        "14, мероприятий",
        "20, мероприятий",
        "21, мероприятие",
        "22, мероприятия",
        "47, мероприятий",
        "101, мероприятие",
        "111, мероприятий",
        "112, мероприятий",
        "1001, мероприятие"
    })
    void takesTheFormThatFollowsTheNumber(long number, String form) {
        assertThat(MEASURES.form(number)).isEqualTo(form);
    }

    @Test
    void groupsFiguresOfLongNumbersOnly() {
        assertThat(MEASURES.of(1240)).isEqualTo("1240 мероприятий");
        assertThat(MEASURES.of(12_341)).isEqualTo("12\u00a0341 мероприятие");
    }

    @Test
    void wantsThreeForms() {
        assertThatIllegalArgumentException().isThrownBy(() -> RussianPlural.parse("день|дня"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1;1 байт", "640;640 байт", "12288;12 КБ", "1468006;1,4 МБ", "20971520;20 МБ"})
    void tellsFileSizes(long bytes, String words) {
        assertThat(RussianNumbers.fileSize(bytes)).isEqualTo(words);
    }
}
