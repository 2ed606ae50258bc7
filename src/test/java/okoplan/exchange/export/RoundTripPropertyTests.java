package okoplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okoplan.calendar.phrase.PhraseReader;
import okoplan.calendar.phrase.SchoolYearTerms;
import okoplan.exchange.reading.Readings;
import okoplan.exchange.recognition.PlanRecogniser;
import okoplan.exchange.recognition.RecognisedApproval;
import okoplan.exchange.recognition.RecognisedPlan;
import okoplan.exchange.recognition.RecognisedRow;
import okoplan.exchange.recognition.RecognitionContext;
import okoplan.plan.MeasureRow;
import okoplan.plan.PlanHeader;
import okoplan.plan.PlanRow;
import okoplan.plan.PlanView;
import okoplan.shared.DateRange;
import okoplan.shared.MeasureId;
import org.jspecify.annotations.Nullable;

/**
 * A plan written as a Word document and imported again is the same plan. Texts are compared word for word; what stands on
 * which line of a cell is the document's matter.
 */
class RoundTripPropertyTests {

    private final PlanRecogniser recogniser = new PlanRecogniser();
    private final PhraseReader reader = new PhraseReader(SchoolYearTerms.none());

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void givesTheSamePlanBack(@ForAll("plans") PlanView plan) {
        assertThat(lines(recognised(SamplePlans.paper(plan)))).isEqualTo(lines(plan));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void leavesTheMarksOut(@ForAll("plans") PlanView plan) {
        Map<MeasureId, String> marks = new HashMap<>();
        plan.measures().forEach(row -> marks.put(row.measure(), "Исполнено 12.10.2026, 9 из 12 школ, просрочено – 3"));
        assertThat(lines(recognised(SamplePlans.paper(plan, marks)))).isEqualTo(lines(plan));
    }

    @Provide
    Arbitrary<PlanView> plans() {
        return PlanArbitraries.plans();
    }

    private RecognisedPlan recognised(PlanPaper paper) {
        List<RecognisedPlan> plans = recogniser
                .recognise(Readings.read(PlanDocx.of(paper)), RecognitionContext.plain())
                .plans();
        assertThat(plans).hasSize(1);
        return plans.get(0);
    }

    private List<String> lines(PlanView plan) {
        PlanHeader header = plan.header();
        List<String> lines = new ArrayList<>();
        lines.add(flat(header.title()));
        lines.add(header.level() + ", " + header.period());
        lines.add(approval(header.approval()));
        for (PlanRow row : plan.rows()) {
            if (row instanceof MeasureRow measure) {
                lines.add(String.join(
                        " | ",
                        withoutDot(measure.number()),
                        flat(measure.title()),
                        flat(measure.deadline().phrase()),
                        flat(measure.responsible().text()),
                        flat(measure.expectedResult()),
                        reader.read(measure.deadline().phrase(), header.period())
                                .windows()
                                .toString()));
            } else {
                lines.add("# " + withoutDot(row.number()) + " " + flat(row.title()));
            }
        }
        return lines;
    }

    private static List<String> lines(RecognisedPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(flat(plan.title()));
        DateRange period = plan.period();
        lines.add(plan.level() + ", " + period);
        lines.add(approval(plan.approval()));
        String heading = "";
        for (RecognisedRow row : plan.rows()) {
            if (row instanceof RecognisedRow.Measure measure) {
                assertThat(measure.section()).isEqualTo(heading);
                lines.add(String.join(
                        " | ",
                        measure.number(),
                        flat(measure.title()),
                        flat(measure.deadlineText()),
                        flat(measure.responsibleText()),
                        flat(measure.expectedResult()),
                        measure.deadline().windows().toString()));
            } else if (row instanceof RecognisedRow.Section section) {
                heading = section.title();
                lines.add("# " + section.number() + " " + flat(section.title()));
            }
        }
        return lines;
    }

    private static String approval(PlanHeader.@Nullable Approval approval) {
        return approval == null
                ? "приказ null null"
                : "приказ " + approval.order().number() + " " + approval.order().date();
    }

    private static String approval(@Nullable RecognisedApproval approval) {
        return approval == null || approval.number() == null
                ? "приказ null null"
                : approval.kind() + " " + approval.number() + " " + approval.date();
    }

    private static String withoutDot(String number) {
        return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\h]+", " ").strip();
    }
}
