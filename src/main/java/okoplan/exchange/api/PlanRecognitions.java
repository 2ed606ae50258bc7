package okoplan.exchange.api;

import java.util.List;
import java.util.stream.Stream;
import okoplan.calendar.ReadingText;
import okoplan.calendar.Schedule;
import okoplan.exchange.checking.DocumentReading;
import okoplan.exchange.checking.DoubtTexts;
import okoplan.exchange.recognition.Doubt;
import okoplan.exchange.recognition.RecognisedApproval;
import okoplan.exchange.recognition.RecognisedPlan;
import okoplan.exchange.recognition.RecognisedRow;
import okoplan.exchange.recognition.Recognition;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Recognises documents for programs of those who may make plans. */
@Service
@PreAuthorize(Allowed.PLANNERS)
class PlanRecognitions {

    private final DocumentReading reading;
    private final ReadingText wording;
    private final DoubtTexts doubts;

    PlanRecognitions(DocumentReading reading, ReadingText wording, DoubtTexts doubts) {
        this.reading = reading;
        this.wording = wording;
        this.doubts = doubts;
    }

    PlanRecognition of(Actor actor, byte[] content, String fileName) {
        Recognition recognition = reading.recognise(reading.read(content, fileName));
        return new PlanRecognition(recognition.plans().stream()
                .map(plan -> plan(plan, recognition.doubts()))
                .toList());
    }

    private PlanRecognition.Plan plan(RecognisedPlan plan, List<Doubt> ofDocument) {
        return new PlanRecognition.Plan(
                plan.title(),
                plan.level(),
                period(plan.period()),
                approval(plan.approval()),
                plan.columns(),
                plan.sections().stream()
                        .map(section -> new PlanRecognition.Section(section.number(), section.title()))
                        .toList(),
                plan.measures().stream().map(this::measure).toList(),
                doubts.of(Stream.concat(plan.doubts().stream(), ofDocument.stream())
                        .toList()));
    }

    private PlanRecognition.Measure measure(RecognisedRow.Measure measure) {
        return new PlanRecognition.Measure(
                measure.number(),
                measure.section(),
                measure.title(),
                measure.deadlineText(),
                measure.responsibleText(),
                measure.expectedResult(),
                Schedule.of(measure.deadline(), wording),
                measure.responsibles(),
                new PlanRecognition.Place(
                        measure.source().page(),
                        measure.source().table(),
                        measure.source().row()),
                doubts.of(measure.doubts()));
    }

    private static PlanRecognition.@Nullable Period period(@Nullable DateRange period) {
        return period == null ? null : new PlanRecognition.Period(period.from(), period.to());
    }

    private static PlanRecognition.@Nullable Approval approval(@Nullable RecognisedApproval approval) {
        return approval == null
                ? null
                : new PlanRecognition.Approval(
                        approval.kind(), approval.number(), approval.date(), approval.signedBy());
    }
}
