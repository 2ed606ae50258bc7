package okoplan.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import okoplan.execution.AssignmentChoices;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.shared.RussianNumbers;
import okoplan.shared.view.Link;
import okoplan.shared.view.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Numbers, choices and chips of the calendar of deadlines in words. */
@Component
class TimelineWords {

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    TimelineWords(MessageSource messages) {
        this.messages = messages;
    }

    /** How many are of this state, with the list of them. */
    Amount amount(DueState state, DueCount count, AssignmentFilter list, String where) {
        String words = text("timeline.state." + state);
        return new Amount(
                count.of(state),
                words,
                text("timeline.amount", RussianNumbers.format(count.of(state)) + " " + words, where),
                list.with(state.list()).url(),
                state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** All that falls due, with the list of it. */
    Amount all(DueCount count, AssignmentFilter list, String where) {
        return new Amount(
                count.due(),
                "",
                text("timeline.amount", text("timeline.assignments", count.due()), where),
                list.url(),
                null);
    }

    /** Those states that there are any of. */
    List<Amount> amounts(List<DueState> states, DueCount count, AssignmentFilter list, String where) {
        return states.stream()
                .filter(state -> count.of(state) > 0)
                .map(state -> amount(state, count, list, where))
                .toList();
    }

    /** Which part of what is due can be shown. */
    List<Option> states() {
        return List.of(
                new Option("", text("timeline.filter.state.all")),
                new Option(ListStatus.ACTIVE.parameter(), text("timeline.filter.state.active")),
                new Option(ListStatus.OVERDUE.parameter(), text("timeline.filter.state.overdue")));
    }

    /** How a year may lie. */
    List<Option> years() {
        return List.of(
                new Option("", text("timeline.filter.by.school")),
                new Option("calendar", text("timeline.filter.by.calendar")));
    }

    /**
     * What is chosen, each with the address of the page without it.
     *
     * @param page the address of the page with something changed
     */
    List<Link> chips(
            TimelineFilter filter, AssignmentChoices.Choices choices, BiFunction<String, String, String> page) {
        Map<String, String> chosen = filter.parameters();
        List<Link> chips = new ArrayList<>();
        add(chips, chosen, "plan", choices.plans(), page);
        add(chips, chosen, "school", choices.schools(), page);
        add(chips, chosen, "executor", choices.executors(), page);
        add(chips, chosen, "state", states(), page);
        return chips;
    }

    private void add(
            List<Link> chips,
            Map<String, String> chosen,
            String name,
            List<Option> options,
            BiFunction<String, String, String> page) {
        String value = chosen.get(name);
        if (value != null) {
            String label = options.stream()
                    .filter(option -> option.value().equals(value))
                    .map(Option::label)
                    .findFirst()
                    .orElseGet(() -> text("timeline.filter." + name));
            chips.add(new Link(label, page.apply(name, "")));
        }
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
