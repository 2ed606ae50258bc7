package okoplan.exchange.api;

import java.time.LocalDate;
import java.util.List;
import okoplan.calendar.Schedule;
import okoplan.plan.PlanLevel;
import org.jspecify.annotations.Nullable;

/** What a document was recognised as, in the shape that programs rely on. */
record PlanRecognition(List<Plan> plans) {

    /**
     * A plan.
     *
     * @param period null when the document gives none
     * @param doubts about the plan as a whole, in words
     */
    record Plan(
            String title,
            PlanLevel level,
            @Nullable Period period,
            @Nullable Approval approval,
            List<String> columns,
            List<Section> sections,
            List<Measure> measures,
            List<String> doubts) {}

    record Period(LocalDate from, LocalDate to) {}

    record Approval(
            String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String signedBy) {}

    record Section(String number, String title) {}

    record Measure(
            String number,
            String section,
            String title,
            String deadlineText,
            String responsibleText,
            String expectedResult,
            Schedule schedule,
            List<String> responsibles,
            Place source,
            List<String> doubts) {}

    record Place(int page, int table, int row) {}
}
