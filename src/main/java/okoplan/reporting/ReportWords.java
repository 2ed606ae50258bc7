package okoplan.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.AssignmentRow;
import okoplan.execution.Outcome;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDates;
import okoplan.shared.view.Link;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the page and its papers say in words. */
@Component
class ReportWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    ReportWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Periods of one sort under their heading. */
    record PeriodGroup(String label, List<Option> periods) {}

    List<PeriodGroup> periods(List<ReportPeriod> offered, ReportPeriod chosen) {
        List<ReportPeriod> all = new ArrayList<>(offered);
        if (!chosen.isOwn() && offered.stream().noneMatch(chosen::equals)) {
            all.add(chosen);
        }
        return Arrays.stream(ReportPeriod.Kind.values())
                .map(kind -> new PeriodGroup(
                        text("reporting.period.kind." + kind),
                        all.stream()
                                .filter(period -> period.kind() == kind)
                                .map(period -> new Option(period.parameter(), period.label()))
                                .toList()))
                .filter(group -> !group.periods().isEmpty())
                .toList();
    }

    List<Option> groupings(boolean oneSchool) {
        return Arrays.stream(Grouping.values())
                .filter(by -> !oneSchool || by != Grouping.SCHOOL)
                .map(by -> new Option(by.parameter(), text("reporting.by." + by)))
                .toList();
    }

    /** «Март 2027, 1–31 марта 2027»; own days are said once. */
    String period(ReportPeriod period) {
        DateRange days = period.days();
        String range = RussianDates.range(days.from(), days.to());
        return period.isOwn() ? range : text("reporting.period.days", period.label(), range);
    }

    /** What is chosen besides the period, each with the address of the report without it. */
    List<Link> chips(ReportFilter filter, PeriodReports.Choices choices) {
        AssignmentFilter chosen = filter.narrowed();
        List<Link> chips = new ArrayList<>();
        if (chosen.plan() != null) {
            chips.add(
                    chip("plan", label(choices.plans(), chosen.plan().toString()), filter.without("plan", "section")));
        }
        if (chosen.section() != null) {
            chips.add(
                    chip("section", label(choices.sections(), chosen.section().toString()), filter.without("section")));
        }
        if (chosen.school() != null) {
            chips.add(chip("school", label(choices.schools(), chosen.school().toString()), filter.without("school")));
        }
        if (chosen.person() != null || chosen.organization() != null) {
            chips.add(chip("executor", label(choices.executors(), filter.getExecutor()), filter.without("executor")));
        }
        return chips;
    }

    /** The same for paper. */
    List<String> chosen(ReportPeriod period, List<Link> chips) {
        return Stream.concat(Stream.of(period(period)), chips.stream().map(Link::label))
                .toList();
    }

    String heading(Outcome outcome) {
        return text("reporting.outcome." + outcome);
    }

    /** «просрочено», «на проверке»: where an assignment stands, as in its list. */
    String status(AssignmentRow row) {
        String key = "web.status.assignment." + row.status();
        return text(row.isOverdue() && row.isOpen() ? key + ".overdue" : key);
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }

    private Link chip(String of, @Nullable String label, String url) {
        return new Link(label == null ? text("reporting.filter." + of) : text("reporting.chip." + of, label), url);
    }

    private static @Nullable String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(null);
    }
}
