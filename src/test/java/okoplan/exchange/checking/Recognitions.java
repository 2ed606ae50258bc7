package okoplan.exchange.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.exchange.recognition.Doubt;
import okoplan.exchange.recognition.LeftOutRow;
import okoplan.exchange.recognition.RecognisedApproval;
import okoplan.exchange.recognition.RecognisedPlan;
import okoplan.exchange.recognition.RecognisedRow;
import okoplan.exchange.recognition.Recognition;
import okoplan.exchange.recognition.Source;
import okoplan.plan.PlanLevel;
import okoplan.shared.DateRange;

/** Plans as a recogniser gives them. */
final class Recognitions {

    static final DateRange YEAR = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

    private Recognitions() {}

    /** A section and four measures; the second measure's deadline cannot be read, the fourth names a stranger. */
    static RecognisedPlan plan() {
        return plan("План мероприятий по объективности оценки на 2026/2027 учебный год");
    }

    static RecognisedPlan plan(String title) {
        return new RecognisedPlan(
                title,
                PlanLevel.MUNICIPAL,
                YEAR,
                new RecognisedApproval("приказ", "48-осн", LocalDate.of(2026, 8, 20), "Н.П. Орлова"),
                List.of("№", "Мероприятие", "Срок", "Ответственный", "Результат"),
                List.of(
                        section(2, "I", "Нормативная основа"),
                        measure(3, "1.1", "Обновить положение", "октябрь 2026", "ОО"),
                        measure(4, "1.2", "Провести семинар", "как получится", "Управление"),
                        measure(5, "1.3", "Подвести итоги", "до 15 июня 2027", "ОО", Doubt.of(Doubt.Kind.JOINED, "2")),
                        measure(6, "1.4", "Разобрать результаты", "ноябрь 2026", "ОО, Творческая мастерская")),
                List.of());
    }

    /** A plan that says neither its title nor its period. */
    static RecognisedPlan bare() {
        return new RecognisedPlan(
                "",
                PlanLevel.MUNICIPAL,
                null,
                null,
                List.of(),
                List.of(measure(1, "1", "Обновить положение", "октябрь", "ОО")),
                List.of(Doubt.of(Doubt.Kind.NO_PERIOD), Doubt.of(Doubt.Kind.NO_TITLE)));
    }

    static RecognisedPlan ofMeasures(int count) {
        List<RecognisedRow> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(measure(i, String.valueOf(i), "Провести проверку № " + i, "до 15 мая 2027", "ОО"));
        }
        return new RecognisedPlan("Большой план", PlanLevel.MUNICIPAL, YEAR, null, List.of(), rows, List.of());
    }

    static RecognisedPlan of(String title, RecognisedRow... rows) {
        return new RecognisedPlan(title, PlanLevel.MUNICIPAL, YEAR, null, List.of(), List.of(rows), List.of());
    }

    /** A section and two measures with a note between the measures and a total at the end, which are none. */
    static RecognisedPlan withLeftOut() {
        return new RecognisedPlan(
                "План",
                PlanLevel.MUNICIPAL,
                YEAR,
                null,
                List.of(),
                List.of(
                        section(2, "I", "Нормативная основа"),
                        measure(3, "1.1", "Обновить положение", "октябрь 2026", "ОО"),
                        measure(5, "1.2", "Провести семинар", "май 2027", "ОО")),
                List.of(leftOut(2, 4, "Примечание: согласовать с профсоюзом"), leftOut(3, 6, "Всего: два мероприятия")),
                List.of(Doubt.of(Doubt.Kind.LEFT_OUT, "Примечание: согласовать с профсоюзом")));
    }

    private static LeftOutRow leftOut(int before, int row, String words) {
        return new LeftOutRow(before, "", words, "", "", "", new Source(1, 1, row, List.of(words)));
    }

    static Recognition of(RecognisedPlan... plans) {
        return new Recognition(List.of(plans), List.of());
    }

    static RecognisedRow section(int row, String number, String title) {
        return new RecognisedRow.Section(
                number, title, new Source(1, 1, row, List.of(number + ". " + title)), List.of());
    }

    static RecognisedRow measure(
            int row, String number, String title, String deadline, String responsible, Doubt... doubts) {
        return new RecognisedRow.Measure(
                number,
                "",
                title,
                deadline,
                responsible,
                "Справка",
                new DeadlineReading(DeadlineKind.NONE, List.of(), null, true, List.of(), null),
                List.of(),
                new Source(1, 1, row, List.of(number, title, deadline, responsible, "Справка")),
                List.of(doubts));
    }
}
