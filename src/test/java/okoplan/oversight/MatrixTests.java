package okoplan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import okoplan.shared.view.HeatCell;
import okoplan.shared.view.HeatRow;
import okoplan.shared.view.Link;
import org.junit.jupiter.api.Test;

class MatrixTests {

    @Test
    void partsColumnsForPaperWithTheirNumbers() {
        List<Matrix> sheets = ofPlans(20).sheets();
        assertThat(sheets).extracting(sheet -> sheet.columns().size()).containsExactly(8, 8, 4);
        assertThat(sheets.get(2).columns())
                .extracting(Link::label)
                .containsExactly("План 16", "План 17", "План 18", "План 19");
        assertThat(sheets.get(2).rows().get(0).cells())
                .extracting(HeatCell::value)
                .containsExactly(16L, 17L, 18L, 19L);
        assertThat(sheets).allSatisfy(sheet -> {
            assertThat(sheet.rows()).extracting(HeatRow::label).containsExactly("Школа № 1");
            assertThat(sheet.rows()).extracting(HeatRow::total).containsExactly(190L);
        });
    }

    @Test
    void staysWholeWhereItFitsOnPaper() {
        assertThat(ofPlans(8).isWiderThanPaper()).isFalse();
        assertThat(ofPlans(9).isWiderThanPaper()).isTrue();
    }

    private static Matrix ofPlans(int plans) {
        return new Matrix(
                LongStream.range(0, plans)
                        .mapToObj(plan -> new Link("План " + plan, "/assignments?plan=" + plan))
                        .toList(),
                List.of(new HeatRow(
                        "Школа № 1",
                        "/assignments",
                        190,
                        LongStream.range(0, plans)
                                .mapToObj(plan -> new HeatCell("", plan, "/assignments"))
                                .toList())),
                19,
                1,
                plans,
                null);
    }
}
