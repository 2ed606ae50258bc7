package okoplan.oversight;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okoplan.shared.view.Link;
import okoplan.shared.view.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the dashboard can be narrowed to and is narrowed to, in words. */
@Component
class OversightFilterWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    OversightFilterWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The school years that the plans lie in, the newest first. */
    List<Option> years(List<PlanChoice> plans) {
        return plans.stream()
                .flatMap(plan ->
                        Stream.iterate(schoolYear(plan.from()), year -> year <= schoolYear(plan.to()), y -> y + 1))
                .distinct()
                .sorted((a, b) -> b - a)
                .map(year -> Option.of(year, yearName(year)))
                .toList();
    }

    /** Whether extensions count. */
    List<Option> extensions() {
        return List.of(
                new Option("", text("oversight.filter.extensions.with")),
                new Option(OversightFilter.WITHOUT, text("oversight.filter.extensions.without")));
    }

    /** What is chosen, each with the address without it. */
    List<Link> chips(OversightFilter filter, List<PlanChoice> plans) {
        List<Link> chips = new ArrayList<>();
        plans.stream()
                .filter(plan -> plan.id().equals(filter.planId()))
                .map(plan -> new Link(text("oversight.filter.chip.plan", plan.title()), filter.addressWithout("plan")))
                .forEach(chips::add);
        if (filter.getYear() != null) {
            chips.add(new Link(
                    text("oversight.filter.chip.year", yearName(filter.getYear())), filter.addressWithout("year")));
        }
        if (filter.isMine()) {
            chips.add(new Link(text("oversight.filter.mine"), filter.addressWithout("mine")));
        }
        if (filter.isWithoutExtensions()) {
            chips.add(new Link(text("oversight.filter.extensions.without"), filter.addressWithout("extensions")));
        }
        return chips;
    }

    /** What is chosen. */
    List<String> chosen(OversightFilter filter, List<PlanChoice> plans) {
        return chips(filter, plans).stream().map(Link::label).toList();
    }

    private static int schoolYear(LocalDate day) {
        return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    }

    private String yearName(int year) {
        return year + "/" + (year + 1) % 100;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
