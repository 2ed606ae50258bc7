package okoplan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okoplan.search.SearchQueries.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    private final Spelling spelling = new Spelling(List.of(
            new Word("мониторинг", "мониторинг"),
            new Word("объективности", "объективн"),
            new Word("план", "план"),
            new Word("проверен", "провер"),
            new Word("проверка", "проверк"),
            new Word("совещание", "совещан")));

    @ParameterizedTest
    @CsvSource({
        "манитаринг, мониторинг",
        "монитроинг, мониторинг",
        "монторинг, мониторинг",
        "савещаниями, совещание",
        "обьективность, объективности",
        "плпн, план",
        "праверкой, проверка",
        "«плпн» 1.1.6 и манитаринг, «план» 1.1.6 и мониторинг"
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(spelling.corrected(typed)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"мониторинг", "монит", "совещаниями", "203", "кинопоказ", "клон", "план кинопоказ", "и"})
    void leavesWhatIsRightOrUnknown(String typed) {
        assertThat(spelling.corrected(typed)).isEmpty();
    }

    @Test
    void countsASwapAsOne() {
        assertThat(Spelling.distance("палн", "план")).isOne();
        assertThat(Spelling.distance("", "план")).isEqualTo(4);
        assertThat(Spelling.distance("кот", "кит")).isOne();
    }
}
