package okoplan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTests {

    @Test
    void marksTheTextAsItWasWritten() {
        MarkedText text =
                MarkedText.of("Отчёты, «план» 😀 и отчёт", "\ue000Отчеты\ue001   план    и \ue000отчет\ue001", "отчет");
        assertThat(shown(text.whole())).isEqualTo("[Отчёты], «план» 😀 и [отчёт]");
        assertThat(shown(text.excerpt())).isEqualTo("[Отчёты], «план» 😀 и [отчёт]");
    }

    @Test
    void marksNumbersByThemselves() {
        assertThat(shown(MarkedText.of("1.1.6. К приказу № 203–ОСН, 11.1.6", null, "1.1.6 203-осн")
                        .whole()))
                .isEqualTo("[1.1.6]. К приказу № [203–ОСН], 11.1.6");
    }

    @Test
    void leavesOutMarksOfAnotherText() {
        assertThat(shown(MarkedText.of("План", "\ue000Планы\ue001", "план").whole()))
                .isEqualTo("План");
        assertThat(MarkedText.of("План", null, "план").excerpt()).isEmpty();
        assertThat(MarkedText.of("", "", "план").whole()).isEmpty();
    }

    @Test
    void cutsLongTextsAroundTheFirstMark() {
        String before = "слово ".repeat(100);
        MarkedText text = MarkedText.of(before + "план " + before, before + "\ue000план\ue001 " + before, "план");
        assertThat(shown(text.excerpt()))
                .startsWith("… слово")
                .contains("[план]")
                .endsWith("слово …")
                .hasSizeLessThan(250);
        String letters = "щ".repeat(500);
        assertThat(shown(MarkedText.of(letters, "\ue000" + letters + "\ue001", "щ")
                        .excerpt()))
                .hasSizeLessThan(250)
                .startsWith("[щ");
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
