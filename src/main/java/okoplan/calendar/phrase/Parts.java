package okoplan.calendar.phrase;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The items of a phrase, asked by what they are. */
record Parts(List<Item> items) {

    <T extends Item> List<T> all(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends Item> @Nullable T first(Class<T> type) {
        return items.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    boolean has(Class<? extends Item> type) {
        return items.stream().anyMatch(type::isInstance);
    }

    /** Stretches of the calendar, years by their number left out. */
    List<Span> spans() {
        return whens().filter(span -> span.kind() != DeadlineKind.YEAR).toList();
    }

    List<Span> years() {
        return whens().filter(span -> span.kind() == DeadlineKind.YEAR).toList();
    }

    private Stream<Span> whens() {
        return all(Item.When.class).stream().flatMap(when -> when.spans().stream());
    }

    List<Span> exceptions() {
        return all(Item.Except.class).stream()
                .flatMap(except -> except.spans().stream())
                .toList();
    }

    boolean recurs() {
        return has(Item.Every.class)
                || has(Item.EachSlice.class)
                || has(Item.EachPiece.class)
                || has(Item.DayOfMonth.class)
                || has(Item.OnWeekdays.class);
    }

    /** Something besides words that were not understood. */
    boolean saysSomething() {
        return items.stream().anyMatch(item -> !(item instanceof Item.Unread));
    }

    boolean hasDates() {
        return !spans().isEmpty()
                || has(Item.Until.class)
                || has(Item.From.class)
                || has(Item.Shifted.class)
                || has(Item.UntilPeriodEnds.class);
    }

    Item.@Nullable Hang hang() {
        List<Item.Hang> hangs = all(Item.Hang.class);
        return hangs.stream()
                .filter(hang -> hang.anchor() != null)
                .findFirst()
                .orElse(hangs.isEmpty() ? null : hangs.get(0));
    }

    @Nullable
    String anchor() {
        Item.Hang hang = hang();
        return hang == null ? null : hang.anchor();
    }

    String unread() {
        return all(Item.Unread.class).stream().map(Item.Unread::text).collect(Collectors.joining(" … "));
    }

    /** Words that stand before everything else, or null. */
    @Nullable
    String leadingWords() {
        return all(Item.Unread.class).stream()
                .filter(Item.Unread::first)
                .map(Item.Unread::text)
                .filter(text -> text.chars().anyMatch(Character::isLetter))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
