package okoplan.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okoplan.shared.Actor;
import okoplan.shared.RussianDates;
import okoplan.shared.Slice;
import okoplan.shared.view.Link;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the page of the list together: tabs, sections, choices and chips in words. */
@Component
class AssignmentListPages {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<ListStatus> TABS =
            List.of(ListStatus.ACTIVE, ListStatus.REPORTED, ListStatus.ACCEPTED, ListStatus.ALL);

    private final AssignmentLists lists;
    private final AssignmentChoices choices;
    private final MessageSource messages;

    AssignmentListPages(AssignmentLists lists, AssignmentChoices choices, MessageSource messages) {
        this.lists = lists;
        this.choices = choices;
        this.messages = messages;
    }

    AssignmentListPage page(Actor actor, AssignmentFilter filter, @Nullable String after, int number, int limit) {
        Slice<AssignmentRow> rows = lists.page(actor, filter, after, limit);
        Map<ListStatus, Long> counts = lists.counts(actor, filter);
        AssignmentChoices.Choices offered = choices.of(actor, filter);
        String next = rows.next() == null
                ? null
                : filter.url(Map.of("after", rows.next(), "page", String.valueOf(number + 1)));
        return new AssignmentListPage(
                tabs(filter, counts),
                parts(rows.items(), filter, counts),
                Objects.requireNonNullElse(counts.get(filter.status()), 0L),
                offered,
                statuses(List.of(ListStatus.values())),
                lateBands(),
                chips(filter, offered, AssignmentFilter.PATH),
                filter.carried(),
                number,
                next,
                filter.url(),
                actor.isDepartment(),
                rows.items().stream().anyMatch(AssignmentRow::isOpen),
                rows.items().stream().anyMatch(AssignmentRow::isConfirmable));
    }

    String title() {
        return text("execution.list.title");
    }

    private List<AssignmentListPage.Tab> tabs(AssignmentFilter filter, Map<ListStatus, Long> counts) {
        ListStatus current = TABS.contains(filter.status())
                ? filter.status()
                : switch (filter.status()) {
                    case REVIEW_LATE -> ListStatus.REPORTED;
                    case CANCELLED, NOT_CANCELLED, NOT_DONE, UNDONE, LEFT_AT_CLOSING -> ListStatus.ALL;
                    default -> ListStatus.ACTIVE;
                };
        return TABS.stream()
                .map(tab -> new AssignmentListPage.Tab(
                        text("execution.tab." + tab.parameter()),
                        Objects.requireNonNullElse(counts.get(tab), 0L),
                        filter.with(tab).url(),
                        tab == current))
                .toList();
    }

    private static List<AssignmentListPage.Part> parts(
            List<AssignmentRow> rows, AssignmentFilter filter, Map<ListStatus, Long> counts) {
        Map<ListSection, List<AssignmentRow>> bySection = rows.stream()
                .collect(Collectors.groupingBy(AssignmentRow::section, LinkedHashMap::new, Collectors.toList()));
        List<AssignmentListPage.Part> parts = new ArrayList<>();
        bySection.forEach((section, of) -> {
            boolean counted = filter.status() == ListStatus.ACTIVE;
            Long total = counted ? total(section, counts) : null;
            parts.add(
                    new AssignmentListPage.Part(section.isHeaded() ? "execution.section." + section : null, total, of));
        });
        return parts;
    }

    /** What is continuous is counted as a whole, and what of it is to be confirmed by when. */
    private static @Nullable Long total(ListSection section, Map<ListStatus, Long> counts) {
        return switch (section) {
            case CONFIRM_SOON -> difference(ListStatus.TO_CONFIRM, ListStatus.UNCONFIRMED, counts);
            case STANDING -> difference(ListStatus.ONGOING, ListStatus.TO_CONFIRM, counts);
            default -> ListStatus.of(section.name()).map(counts::get).orElse(null);
        };
    }

    private static long difference(ListStatus all, ListStatus some, Map<ListStatus, Long> counts) {
        return counts.getOrDefault(all, 0L) - counts.getOrDefault(some, 0L);
    }

    List<Option> statuses(Collection<ListStatus> offered) {
        return offered.stream()
                .map(status -> new Option(status.parameter(), text("execution.status." + status.parameter())))
                .toList();
    }

    private List<Option> lateBands() {
        return List.of("1-7", "8-30", "31-").stream()
                .map(band -> new Option(band, text("execution.late." + band)))
                .toList();
    }

    /** What is chosen, each with the address of the list without it. */
    List<Link> chips(AssignmentFilter filter, AssignmentChoices.Choices choices, String path) {
        Chips chips = new Chips(filter, path);
        if (!TABS.contains(filter.status())) {
            chips.add(text("execution.status." + filter.status().parameter()), "status");
        }
        if (filter.plan() != null) {
            chips.add(label(choices.plans(), filter.plan(), "execution.filter.plan"), "plan");
        }
        if (filter.section() != null) {
            chips.add(
                    choices.section() == null
                            ? text("execution.chip.no-section")
                            : text("execution.chip.section", choices.section()),
                    "section");
        }
        if (filter.measure() != null) {
            chips.add(text("execution.chip.measure"), "measure");
        }
        if (filter.school() != null) {
            chips.add(label(choices.schools(), filter.school(), "execution.filter.school"), "school");
        }
        if (filter.person() != null) {
            chips.add(label(choices.executors(), "person-" + filter.person(), "execution.filter.executor"), "person");
        }
        if (filter.organization() != null) {
            String value = "organization-" + filter.organization();
            chips.add(label(choices.executors(), value, "execution.filter.executor"), "organization");
        }
        addDates(chips, filter);
        if (filter.outcome() != null) {
            chips.add(text("execution.chip.outcome." + filter.outcome()), "outcome");
        }
        if (filter.others()) {
            chips.add(text("execution.chip.others"), "others");
        }
        if (filter.mine()) {
            chips.add(text("execution.chip.mine"), "mine");
        }
        if (filter.own()) {
            chips.add(text("execution.chip.own"), "own");
        }
        if (!filter.text().isEmpty()) {
            chips.add(text("execution.chip.text", filter.text()), "q");
        }
        return chips.links;
    }

    /** What the list is narrowed to, for paper: which part of the work, and what is chosen besides. */
    List<String> filterWords(AssignmentFilter filter, AssignmentChoices.Choices choices) {
        Stream<String> chosen =
                chips(filter, choices, AssignmentFilter.PATH).stream().map(Link::label);
        return TABS.contains(filter.status())
                ? Stream.concat(
                                Stream.of(
                                        text("execution.tab." + filter.status().parameter())),
                                chosen)
                        .toList()
                : chosen.toList();
    }

    private void addDates(Chips chips, AssignmentFilter filter) {
        if (filter.lateFrom() != null || filter.lateTo() != null) {
            Integer least = filter.lateFrom() == null ? 1 : filter.lateFrom();
            String words = filter.lateTo() == null
                    ? text("execution.chip.late-from", least)
                    : text("execution.chip.late", least, filter.lateTo());
            chips.add(words, "lateFrom", "lateTo");
        }
        if (filter.from() != null) {
            chips.add(text("execution.chip.from", RussianDates.dateShort(filter.from())), "from");
        }
        if (filter.to() != null) {
            chips.add(text("execution.chip.to", RussianDates.dateShort(filter.to())), "to");
        }
        if (filter.punctuality() != null) {
            chips.add(text("execution.chip.discipline." + filter.punctuality()), "discipline");
        }
        if (filter.flagged() != null) {
            chips.add(text("execution.chip.flagged", RussianDates.dateShort(filter.flagged())), "flagged");
        }
        if (filter.lateOn() != null) {
            chips.add(text("execution.chip.late-on", RussianDates.dateShort(filter.lateOn())), "lateOn");
        }
        if (filter.year() != null) {
            String years = filter.year() + "/" + (filter.year() + 1);
            chips.add(text("execution.chip.year", years), "year");
        }
    }

    private static final class Chips {

        private final List<Link> links = new ArrayList<>();
        private final AssignmentFilter filter;
        private final String path;

        Chips(AssignmentFilter filter, String path) {
            this.filter = filter;
            this.path = path;
        }

        void add(String label, String... parameters) {
            Map<String, String> without = new LinkedHashMap<>();
            for (String parameter : parameters) {
                without.put(parameter, "");
            }
            links.add(new Link(label, filter.url(path, without)));
        }
    }

    private String label(List<Option> options, Object value, String otherwise) {
        return options.stream()
                .filter(option -> option.value().equals(value.toString()))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> text(otherwise));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
