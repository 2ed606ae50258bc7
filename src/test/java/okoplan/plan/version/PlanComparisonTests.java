package okoplan.plan.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import okoplan.plan.PlanSnapshot;
import okoplan.plan.PlanSnapshot.Row;
import org.junit.jupiter.api.Test;

class PlanComparisonTests {

    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2027, 8, 31);

    @Test
    void tellsAddedRemovedAndChangedRowsInTheOrderOfTheLaterVersion() {
        PlanComparison comparison = PlanComparison.of(
                plan(
                        heading(1, "Организация"),
                        measure(1, "Совещание", "май"),
                        measure(2, "Обучение", "июнь"),
                        measure(3, "Сверка", "")),
                plan(
                        heading(1, "Организация"),
                        measure(3, "Сверка", ""),
                        measure(1, "Совещание", "до 15 мая"),
                        measure(4, "Анализ", "")));

        assertThat(comparison.lines())
                .extracting(line -> line.kind() + " " + line.title().before() + "|"
                        + line.title().after())
                .containsExactly(
                        "SAME Организация|Организация",
                        "SAME Сверка|Сверка",
                        "CHANGED Совещание|Совещание",
                        "REMOVED Обучение|",
                        "ADDED |Анализ");
        assertThat(comparison.lines().get(2).deadline()).isEqualTo(new PlanComparison.Cell("май", "до 15 мая"));
        assertThat(comparison.changed()).isEqualTo(1);
        assertThat(comparison.added()).isEqualTo(1);
        assertThat(comparison.removed()).isEqualTo(1);
        assertThat(comparison.isSame()).isFalse();
    }

    @Test
    void showsAChangedMeasureUnderItsHeadingAndNothingElse() {
        PlanComparison changes = PlanComparison.of(
                        plan(
                                heading(1, "Первый"),
                                measure(1, "А", "май"),
                                heading(2, "Второй"),
                                measure(2, "Б", "май"),
                                measure(5, "В", "май")),
                        plan(
                                heading(1, "Первый"),
                                measure(1, "А", "май"),
                                heading(2, "Второй"),
                                measure(2, "Б", "июнь"),
                                measure(5, "В", "май")))
                .onlyChanges();
        assertThat(changes.lines()).extracting(line -> line.title().after()).containsExactly("Второй", "Б");
    }

    @Test
    void doesNotMixUpAHeadingAndAMeasureOfTheSameId() {
        PlanComparison comparison = PlanComparison.of(plan(heading(7, "Раздел")), plan(measure(7, "Мероприятие", "")));
        assertThat(comparison.lines())
                .extracting(PlanComparison.Line::kind)
                .containsExactly(PlanComparison.Kind.REMOVED, PlanComparison.Kind.ADDED);
        assertThat(comparison.removed()).as("a heading is no measure").isZero();
    }

    @Test
    void saysWhenNothingDiffersAndWhenOnlyTheTitleDoes() {
        PlanSnapshot plan = plan(measure(1, "А", "май"));
        assertThat(PlanComparison.of(plan, plan).isSame()).isTrue();
        PlanComparison renamed = PlanComparison.of(plan, new PlanSnapshot("Иначе", FROM, TO, plan.rows()));
        assertThat(renamed.isSame()).isFalse();
        assertThat(renamed.title()).isEqualTo(new PlanComparison.Cell("План", "Иначе"));
        assertThat(renamed.period()).isNull();
    }

    private static PlanSnapshot plan(Row... rows) {
        return new PlanSnapshot("План", FROM, TO, List.of(rows));
    }

    private static Row heading(long key, String title) {
        return new Row(true, key, "", title, "", "", "", List.of(), "");
    }

    private static Row measure(long key, String title, String deadline) {
        return new Row(false, key, key + ".", title, deadline, "", "ОО", List.of("Все школы"), "");
    }
}
