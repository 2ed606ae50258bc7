package okoplan.exchange.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.DeadlineView;
import okoplan.plan.MeasureRow;
import okoplan.plan.PlanHeader;
import okoplan.plan.PlanLevel;
import okoplan.plan.PlanRow;
import okoplan.plan.PlanStatus;
import okoplan.plan.PlanView;
import okoplan.plan.ResponsibleView;
import okoplan.plan.SectionRow;
import okoplan.shared.AccountId;
import okoplan.shared.DateRange;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.SectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Plans of the Lugovoy district, built without a database, and their papers. */
final class SamplePlans {

    static final DateRange SCHOOL_YEAR = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
    static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    static final PaperFacts.Facts DEPARTMENT = new PaperFacts.Facts(
            "Управление образования Лугового района",
            new PaperFacts.Signer("Горина Ирина Львовна", "начальник управления образования"),
            new PaperFacts.Signer("Клёнов Пётр Ильич", "ведущий специалист"));
    static final PaperFacts.Facts SCHOOL = new PaperFacts.Facts(
            "МБОУ «Луговая школа № 1»",
            new PaperFacts.Signer("Садова Ирина Львовна", "директор"),
            new PaperFacts.Signer("Садова Ирина Львовна", "директор"));

    private static final String TITLE =
            "План мероприятий по повышению объективности оценки качества образования на 2026/2027 учебный год";

    private SamplePlans() {}

    static PlanHeader approved(String title, PlanLevel level, DateRange period, ApprovalOrder order) {
        return header(
                title, level, period, new PlanHeader.Approval(order, order.date(), "Горина Ирина Львовна", "", null));
    }

    static PlanHeader draft(String title, PlanLevel level, DateRange period) {
        return header(title, level, period, null);
    }

    static PlanHeader municipal() {
        return approved(
                TITLE, PlanLevel.MUNICIPAL, SCHOOL_YEAR, new ApprovalOrder("17-осн", LocalDate.of(2026, 8, 20)));
    }

    private static PlanHeader header(
            String title, PlanLevel level, DateRange period, PlanHeader.@Nullable Approval approval) {
        boolean school = level == PlanLevel.SCHOOL;
        return new PlanHeader(
                new PlanId(1),
                0,
                level,
                school ? new SchoolId(1) : null,
                school ? "Школа № 1" : null,
                title,
                period,
                approval == null ? PlanStatus.DRAFT : PlanStatus.APPROVED,
                new AccountId(1),
                "Клёнов Пётр Ильич",
                null,
                null,
                approval,
                null,
                null,
                null);
    }

    static SectionRow section(String number, String title) {
        return new SectionRow(new SectionId(1), 0, 0, number, title);
    }

    static MeasureRow measure(String number, String title, String deadline, String responsible, String result) {
        return new MeasureRow(
                new MeasureId(Math.abs((long) (number + title).hashCode())),
                0,
                0,
                null,
                number,
                title,
                result,
                deadline(deadline, List.of()),
                new ResponsibleView(responsible, List.of(), "", false));
    }

    static DeadlineView deadline(String phrase, List<DeadlineView.Window> windows) {
        return new DeadlineView(
                phrase,
                DeadlineKind.UNKNOWN,
                windows,
                !windows.isEmpty(),
                false,
                null,
                false,
                phrase,
                List.of(),
                List.of());
    }

    static PlanView plan(PlanHeader header, PlanRow... rows) {
        return plan(header, List.of(rows));
    }

    static PlanView plan(PlanHeader header, List<? extends PlanRow> rows) {
        return new PlanView(header, List.copyOf(rows), new PlanView.Permissions(false, false, false, false));
    }

    /** A plan of usual length: every twelfth row is a section. */
    static PlanView ofMeasures(int count) {
        List<PlanRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int section = i / 12 + 1;
            int place = i % 12 + 1;
            if (place == 1) {
                rows.add(
                        section(String.valueOf(section), "Работа с результатами оценочных процедур, часть " + section));
            }
            rows.add(measure(
                    section + "." + place + ".",
                    "Провести сверку сведений об участниках оценочных процедур в общеобразовательных организациях",
                    i % 3 == 0 ? "сентябрь – октябрь 2026 г." : "в течение учебного года",
                    i % 2 == 0 ? "Клёнов П.И., ведущий специалист" : "руководители ОО, методический центр",
                    i % 4 == 0 ? "1) сводная справка;\n2) адресные рекомендации школам." : "Сведения сверены"));
        }
        return plan(municipal(), rows);
    }

    static PlanPaper paper(PlanView plan) {
        return paper(plan, null);
    }

    static PlanPaper paper(PlanView plan, @Nullable Map<MeasureId, String> marks) {
        PlanHeader header = plan.header();
        return new PaperMaker(messages())
                .paper(plan, header.isOfSchool() ? SCHOOL : DEPARTMENT, ApprovalMark.usualFor(header), marks, NOW);
    }

    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/exchange");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
