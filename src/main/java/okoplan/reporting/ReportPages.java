package okoplan.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import okoplan.calendar.SchoolYear;
import okoplan.execution.Outcome;
import okoplan.shared.Actor;
import okoplan.shared.view.Link;
import okoplan.shared.view.Option;
import okoplan.shared.view.Stack;
import okoplan.shared.view.StackKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a report together. */
@Component
class ReportPages {

    private final ReportWords words;
    private final ReportPictures pictures;

    ReportPages(ReportWords words, ReportPictures pictures) {
        this.words = words;
        this.pictures = pictures;
    }

    /**
     * What the page shows besides the numbers.
     *
     * @param usual addresses of the periods that are asked for most
     * @param before the period before this one; null of own days, as is the one after
     * @param cut only the first groups are drawn
     * @param wordUrl address of the document
     */
    record Page(
            String period,
            List<ReportWords.PeriodGroup> periods,
            List<Link> usual,
            @Nullable Link before,
            @Nullable Link after,
            List<Option> groupings,
            PeriodReports.Choices choices,
            boolean department,
            List<Link> chips,
            List<StackKind> kinds,
            List<Stack> groups,
            boolean cut,
            List<Stack> months,
            List<Outcome> sum,
            List<Outcome> beside,
            String plainUrl,
            String wordUrl) {}

    Page page(
            Actor actor,
            ReportFilter filter,
            ReportPeriods periods,
            ReportPeriod period,
            PeriodReports.Choices choices,
            PeriodReport report,
            LocalDate day) {
        Function<ReportPeriod, Link> link = other -> new Link(other.label(), filter.address(ReportFilter.PATH, other));
        return new Page(
                words.period(period),
                words.periods(periods.offered(day), period),
                Stream.of(
                                periods.month(YearMonth.from(day).minusMonths(1)),
                                periods.month(YearMonth.from(day)),
                                periods.quarter(day),
                                periods.schoolYear(SchoolYear.of(day)),
                                periods.calendarYear(day.getYear()))
                        .map(link)
                        .toList(),
                periods.beside(period, -1).map(link).orElse(null),
                periods.beside(period, 1).map(link).orElse(null),
                words.groupings(actor.limitedToSchool() != null),
                choices,
                actor.isDepartment(),
                words.chips(filter, choices),
                pictures.kinds(),
                pictures.groups(report),
                report.groups().size() > ReportPictures.MOST_BARS,
                report.by() == Grouping.MONTH && report.groups().size() < 2 ? List.of() : pictures.months(report),
                Stream.concat(Stream.of(Outcome.DUE), Outcome.parts().stream()).toList(),
                List.of(Outcome.EXTENDED, Outcome.CANCELLED),
                filter.without("plan", "section", "school", "executor"),
                Objects.requireNonNull(filter.address(ReportFilter.PATH + ".docx", period)));
    }
}
