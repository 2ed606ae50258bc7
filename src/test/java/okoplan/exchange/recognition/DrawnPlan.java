package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import okoplan.exchange.recognition.RecognisedRow.Measure;
import okoplan.exchange.recognition.RecognisedRow.Section;

/** What was recognised, written so that a person can compare it with the drawing of the document. */
final class DrawnPlan {

    private DrawnPlan() {}

    static String of(Recognition recognition) {
        return recognition.plans().stream().map(DrawnPlan::of).collect(Collectors.joining("\n"));
    }

    private static String of(RecognisedPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("план: " + plan.title());
        lines.add("уровень: " + plan.level());
        lines.add("период: "
                + (plan.period() == null
                        ? "нет"
                        : plan.period().from() + " – " + plan.period().to()));
        RecognisedApproval approval = plan.approval();
        if (approval != null) {
            lines.add("утверждён: %s № %s от %s, %s"
                    .formatted(approval.kind(), approval.number(), approval.date(), approval.signedBy()));
        }
        plan.doubts().forEach(doubt -> lines.add("? " + doubt.kind() + arguments(doubt)));
        for (RecognisedRow row : plan.rows()) {
            lines.add(row instanceof Section section ? of(section) : of((Measure) row));
            row.doubts().forEach(doubt -> lines.add("  ? " + doubt.kind() + arguments(doubt)));
        }
        return String.join("\n", lines);
    }

    private static String arguments(Doubt doubt) {
        return doubt.arguments().isEmpty() ? "" : " " + String.join(", ", doubt.arguments());
    }

    private static String of(Section section) {
        return ("# " + section.number()).strip() + " " + section.title();
    }

    private static String of(Measure measure) {
        return String.join(
                        " | ",
                        ("- " + measure.number()).strip(),
                        measure.title().replace("\n", " // "),
                        measure.deadlineText(),
                        String.join(" + ", measure.responsibles()),
                        measure.expectedResult().replace("\n", " // "))
                .replaceAll(" +", " ")
                .strip();
    }
}
