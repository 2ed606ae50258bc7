package okoplan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A plan for programs, in the shape that a recognised document has. */
@RestController
class PlanApi {

    private final PlanViews views;

    PlanApi(PlanViews views) {
        this.views = views;
    }

    record Approval(String kind, String number, LocalDate date, LocalDate approvedOn, String signedBy) {}

    record SectionItem(String number, String title) {}

    record Window(@Nullable LocalDate from, LocalDate to) {}

    record Schedule(
            DeadlineKind kind,
            List<Window> windows,
            @Nullable String anchor,
            boolean needsDate,
            List<String> warnings) {}

    record MeasureItem(
            long id,
            String number,
            @Nullable String section,
            String title,
            String deadlineText,
            String responsibleText,
            String expectedResult,
            Schedule schedule,
            List<String> responsibles) {}

    record Document(
            long id,
            String title,
            PlanLevel level,
            @Nullable Long school,
            DateRange period,
            PlanStatus status,
            @Nullable Approval approval,
            List<SectionItem> sections,
            List<MeasureItem> measures) {}

    @GetMapping("/api/v1/plans/{id}")
    Document plan(@PathVariable long id, Actor actor) {
        PlanView plan = views.get(actor, new PlanId(id));
        PlanHeader header = plan.header();
        List<SectionItem> sections = new ArrayList<>();
        List<MeasureItem> measures = new ArrayList<>();
        String section = null;
        for (PlanRow row : plan.rows()) {
            if (row instanceof MeasureRow measure) {
                measures.add(item(measure, section));
            } else {
                section = row.title();
                sections.add(new SectionItem(withoutDot(row.number()), row.title()));
            }
        }
        return new Document(
                id,
                header.title(),
                header.level(),
                header.school() == null ? null : header.school().value(),
                header.period(),
                header.status(),
                approval(header.approval()),
                sections,
                measures);
    }

    private static @Nullable Approval approval(PlanHeader.@Nullable Approval approval) {
        return approval == null
                ? null
                : new Approval(
                        "приказ", approval.order().number(), approval.order().date(), approval.on(), approval.byName());
    }

    private static MeasureItem item(MeasureRow measure, @Nullable String section) {
        DeadlineView deadline = measure.deadline();
        return new MeasureItem(
                measure.measure().value(),
                withoutDot(measure.number()),
                section,
                measure.title(),
                deadline.phrase(),
                measure.responsible().text(),
                measure.expectedResult(),
                new Schedule(
                        deadline.kind(),
                        deadline.windows().stream()
                                .map(window -> new Window(window.from(), window.due()))
                                .toList(),
                        deadline.anchor(),
                        deadline.needsDate(),
                        deadline.warnings()),
                measure.responsible().parties().stream()
                        .map(ResponsibleView.Named::name)
                        .toList());
    }

    private static String withoutDot(String number) {
        return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    }
}
