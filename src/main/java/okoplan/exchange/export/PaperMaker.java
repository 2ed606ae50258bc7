package okoplan.exchange.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.MeasureRow;
import okoplan.plan.PlanHeader;
import okoplan.plan.PlanRow;
import okoplan.plan.PlanView;
import okoplan.plan.SectionRow;
import okoplan.shared.Attachment;
import okoplan.shared.MeasureId;
import okoplan.shared.RussianDates;
import okoplan.shared.word.SignedName;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;

/** Puts a plan on paper in the form that orders have. */
class PaperMaker {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    PaperMaker(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The paper of a plan.
     *
     * @param marks what stands under «Отметка об исполнении»; null leaves the column out
     */
    PlanPaper paper(
            PlanView plan,
            PaperFacts.Facts facts,
            ApprovalMark approval,
            @Nullable Map<MeasureId, String> marks,
            Instant now) {
        PlanHeader header = plan.header();
        List<PaperColumn> columns = columns(plan, marks != null);
        Map<MeasureId, String> texts = marks == null ? Map.of() : marks;
        boolean named = PaperWords.titleSays(header.title(), header.period());
        return new PlanPaper(
                Attachment.nameOf(named ? header.title() : header.title() + " " + PaperWords.years(header.period())),
                header.isDraft() ? message("exchange.export.project") : "",
                approval == ApprovalMark.STAMP ? stamp(header, facts) : appendix(header, facts),
                PaperWords.titleLines(header.title()),
                named
                        ? ""
                        : message(
                                "exchange.export.period",
                                RussianDates.date(header.period().from()),
                                RussianDates.date(header.period().to())),
                columns,
                plan.rows().stream().map(row -> row(row, columns, texts)).toList(),
                signature(approval, facts),
                facts.author(),
                now);
    }

    private List<PaperColumn> columns(PlanView plan, boolean marks) {
        boolean results =
                plan.measures().stream().anyMatch(row -> !row.expectedResult().isEmpty());
        List<PaperColumn> columns = new ArrayList<>();
        for (PaperColumn.Kind kind : PaperColumn.Kind.values()) {
            boolean wanted = switch (kind) {
                case RESULT -> results;
                case MARK -> marks;
                default -> true;
            };
            if (wanted) {
                columns.add(kind.headed(message("exchange.export.column." + kind), marks));
            }
        }
        return columns;
    }

    private static PaperRow row(PlanRow row, List<PaperColumn> columns, Map<MeasureId, String> marks) {
        if (row instanceof MeasureRow measure) {
            String mark = marks.getOrDefault(measure.measure(), "");
            return PaperRow.measure(
                    columns.stream().map(column -> column.of(measure, mark)).toList());
        }
        return PaperRow.section(PaperWords.section((SectionRow) row));
    }

    private List<String> appendix(PlanHeader plan, PaperFacts.Facts facts) {
        String to = genitive(facts.organization())
                .map(name -> message("exchange.export.appendix.to", name))
                .orElseGet(() -> message("exchange.export.appendix.order"));
        return List.of(message("exchange.export.appendix"), to, order(plan));
    }

    private List<String> stamp(PlanHeader plan, PaperFacts.Facts facts) {
        PaperFacts.Signer approver = facts.approver();
        String line = message("exchange.export.line");
        return List.of(
                message("exchange.export.stamp"),
                approver == null ? line : post(approver, plan, facts),
                line + " " + (approver == null ? line : SignedName.of(approver.name())),
                message("exchange.export.stamp.order", order(plan)));
    }

    /** A director's post alone does not say of what. */
    private static String post(PaperFacts.Signer approver, PlanHeader plan, PaperFacts.Facts facts) {
        String post = StringUtils.capitalize(approver.post());
        boolean alone = plan.isOfSchool() && post.indexOf(' ') < 0;
        return alone
                ? genitive(facts.organization()).map(name -> post + " " + name).orElse(post)
                : post;
    }

    private PlanPaper.@Nullable Signature signature(ApprovalMark approval, PaperFacts.Facts facts) {
        String line = message("exchange.export.line");
        PaperFacts.Signer signer = approval == ApprovalMark.STAMP ? facts.creator() : facts.approver();
        if (signer == null) {
            return new PlanPaper.Signature(line, line, line);
        }
        return approval == ApprovalMark.STAMP && signer.equals(facts.approver())
                ? null
                : new PlanPaper.Signature(StringUtils.capitalize(signer.post()), line, SignedName.of(signer.name()));
    }

    private String order(PlanHeader plan) {
        PlanHeader.Approval approval = plan.approval();
        if (approval == null) {
            return message("exchange.export.order.blank");
        }
        ApprovalOrder order = approval.order();
        return message("exchange.export.order", RussianDates.date(order.date()), order.number());
    }

    private static Optional<String> genitive(@Nullable String name) {
        return name == null ? Optional.empty() : GenitiveName.of(name);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
