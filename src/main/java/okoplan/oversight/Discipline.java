package okoplan.oversight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.execution.Punctuality;
import okoplan.oversight.DisciplineQueries.Sum;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.PlanId;
import okoplan.shared.RussianDates;
import okoplan.shared.SchoolId;
import okoplan.shared.Today;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The discipline coefficient, n/N × 100 %: of what was due in some days and not cancelled (N) the part that was done on time (n). It
 * is for the department's own meetings and for a school about itself.
 */
@Service
class Discipline {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final DisciplineQueries queries;
    private final MessageSource messages;
    private final Today today;

    Discipline(DisciplineQueries queries, MessageSource messages, Today today) {
        this.queries = queries;
        this.messages = messages;
        this.today = today;
    }

    @PreAuthorize(Allowed.PLANNERS)
    @Transactional(readOnly = true)
    DisciplineSheet read(Actor actor, DisciplineFilter filter) {
        LocalDate day = today.dateIn(actor.zone());
        DateRange days = filter.days(day);
        AssignmentFilter narrowed =
                AssignmentFilter.of(ListStatus.ALL).with(filter.planId()).withPlansOf(null, filter.isMine());
        List<Sum> sums = queries.sums(AssignmentCondition.of(actor, day, narrowed), days);
        Function<AssignmentFilter, AssignmentFilter> same =
                list -> list.with(filter.planId()).withPlansOf(null, filter.isMine());
        return new DisciplineSheet(
                sums.stream()
                        .filter(Discipline::isWhole)
                        .map(sum -> row(text("oversight.discipline.whole"), sum, days, same))
                        .findFirst()
                        .orElseThrow(),
                rows(
                        sums,
                        sum -> sum.school() != null,
                        days,
                        sum -> list -> same.apply(list).with(new SchoolId(Objects.requireNonNull(sum.school())))),
                rows(
                        sums,
                        sum -> sum.organization() != null || sum.person() != null,
                        days,
                        sum -> list -> sum.person() != null
                                ? same.apply(list).with(new PersonId(sum.person()))
                                : same.apply(list)
                                        .with(new OrganizationId(Objects.requireNonNull(sum.organization())))),
                rows(
                        sums,
                        sum -> sum.plan() != null,
                        days,
                        sum -> list -> same.apply(list).with(new PlanId(Objects.requireNonNull(sum.plan())))),
                sums.stream()
                        .filter(sum -> sum.month() != null && sum.dated().due() > 0)
                        .sorted(Comparator.comparing(sum -> Objects.requireNonNull(sum.month())))
                        .map(sum -> month(sum, days, same))
                        .toList());
    }

    private static boolean isWhole(Sum sum) {
        return sum.school() == null
                && sum.organization() == null
                && sum.person() == null
                && sum.plan() == null
                && sum.month() == null;
    }

    private List<DisciplineRow> rows(
            List<Sum> sums,
            Predicate<Sum> which,
            DateRange days,
            Function<Sum, Function<AssignmentFilter, AssignmentFilter>> narrowed) {
        return sums.stream()
                .filter(which)
                .map(sum -> row(Objects.requireNonNullElse(sum.name(), ""), sum, days, narrowed.apply(sum)))
                .toList();
    }

    /** A month is told by its present due dates alone: by those of the plan the same assignment may lie in another one. */
    private DisciplineRow month(Sum sum, DateRange days, Function<AssignmentFilter, AssignmentFilter> narrowed) {
        LocalDate first = Objects.requireNonNull(sum.month());
        LocalDate last = first.plusMonths(1).minusDays(1);
        DateRange part = new DateRange(
                first.isBefore(days.from()) ? days.from() : first, last.isAfter(days.to()) ? days.to() : last);
        return row(RussianDates.month(YearMonth.from(first)), sum, part, narrowed);
    }

    private static DisciplineRow row(
            String label, Sum sum, DateRange days, Function<AssignmentFilter, AssignmentFilter> narrowed) {
        Function<Punctuality, String> list =
                which -> narrowed.apply(AssignmentFilter.punctual(which, days.from(), days.to()))
                        .url();
        return new DisciplineRow(
                label,
                sum.dated(),
                sum.unextended(),
                new DisciplineRow.Links(
                        list.apply(Punctuality.DUE),
                        list.apply(Punctuality.ON_TIME),
                        list.apply(Punctuality.DUE_UNEXTENDED),
                        list.apply(Punctuality.ON_TIME_UNEXTENDED)));
    }

    private String text(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }
}
