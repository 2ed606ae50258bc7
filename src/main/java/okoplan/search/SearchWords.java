package okoplan.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okoplan.plan.RowId;
import okoplan.shared.MeasureId;
import okoplan.shared.RussianDates;
import okoplan.shared.RussianNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What was found, in words: heading, excerpt and a line about whose it is, when, and how it stands. */
@Component
class SearchWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Kinds with a longer text besides their heading. */
    private static final Set<SearchGroup> EXCERPTED =
            EnumSet.of(SearchGroup.MEASURES, SearchGroup.ASSIGNMENTS, SearchGroup.REPORTS);

    private final MessageSource messages;

    SearchWords(MessageSource messages) {
        this.messages = messages;
    }

    FoundGroup group(SearchGroup group, List<FoundRow> rows, String typed) {
        long found = rows.get(0).found();
        String count = found > Search.MOST_COUNTED
                ? text("search.count.more", Search.MOST_COUNTED)
                : RussianNumbers.format(found);
        return new FoundGroup(
                group.code(),
                count,
                rows.stream().map(row -> hit(group, row, typed)).toList(),
                found > rows.size() ? address(typed, group).toUriString() : null);
    }

    /** The page of all of a kind. */
    static UriComponentsBuilder address(String typed, SearchGroup group) {
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{typed}")
                .queryParam("group", group.code())
                .uriVariables(Map.of("typed", typed));
    }

    Hit hit(SearchGroup group, FoundRow row, String typed) {
        MarkedText heading = MarkedText.of(row.heading(), row.headingMarks(), typed);
        MarkedText body = MarkedText.of(row.body(), row.bodyMarks(), typed);
        boolean excerpted = EXCERPTED.contains(group);
        return new Hit(
                address(group, row),
                heading.whole(),
                excerpted ? body.excerpt() : List.of(),
                facts(group, row, body, typed).all);
    }

    private static String address(SearchGroup group, FoundRow row) {
        return switch (group) {
            case PLANS -> "/plans/" + row.target();
            case MEASURES -> "/plans/" + row.target() + "#" + RowId.of(new MeasureId(row.id()));
            case ASSIGNMENTS, REPORTS, EVIDENCE -> "/assignments/" + row.target();
            case SCHOOLS -> "/schools/" + row.target();
        };
    }

    private Facts facts(SearchGroup group, FoundRow row, MarkedText body, String typed) {
        Facts facts = new Facts();
        switch (group) {
            case PLANS ->
                facts.add(row.place() == null ? text("search.plan.municipal") : row.place())
                        .add(row.day() == null || row.until() == null ? "" : RussianDates.range(row.day(), row.until()))
                        .add(order(row, typed))
                        .add(plan(row));
            case MEASURES ->
                facts.add(row.place())
                        .add(row.other().isEmpty() ? "" : text("search.deadline", row.other()))
                        .add("APPROVED".equals(row.status()) ? "" : plan(row));
            case ASSIGNMENTS ->
                facts.add(MarkedText.of(Objects.requireNonNullElse(row.place(), ""), row.placeMarks(), typed)
                                .whole())
                        .add(row.day() == null ? text("search.due.none") : text("search.due", date(row.day())))
                        .add(text("web.status.assignment." + row.status() + lateness(row)))
                        .add(row.other());
            case REPORTS ->
                facts.add(row.place())
                        .add(text("search.sent", date(row.day())))
                        .add(text("web.status.report." + row.status()));
            case EVIDENCE ->
                facts.add(text("search.evidence." + row.status()))
                        .add(row.place())
                        .add(text("search.sent", date(row.day())))
                        .add(row.other());
            case SCHOOLS ->
                facts.add(row.heading().equals(row.place()) ? "" : row.place())
                        .add(body.whole())
                        .add("ACTIVE".equals(row.status()) ? "" : text("search.school.inactive"));
        }
        return facts;
    }

    private String plan(FoundRow row) {
        return "AMENDMENT".equals(row.status())
                ? text("search.plan.amendment")
                : text("web.status.plan." + row.status());
    }

    private List<Piece> order(FoundRow row, String typed) {
        return row.body().isEmpty() || row.other().isEmpty()
                ? List.of()
                : MarkedText.of(text("search.order", date(LocalDate.parse(row.other())), row.body()), null, typed)
                        .whole();
    }

    /** Only what is still to be done is late. */
    private static String lateness(FoundRow row) {
        return row.late() && ("OPEN".equals(row.status()) || "RETURNED".equals(row.status())) ? ".overdue" : "";
    }

    private static String date(@Nullable LocalDate day) {
        return RussianDates.date(Objects.requireNonNull(day));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }

    /** Those that there are. */
    private static final class Facts {

        private final List<List<Piece>> all = new ArrayList<>();

        Facts add(@Nullable String text) {
            return add(text == null || text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
        }

        Facts add(List<Piece> text) {
            if (!text.isEmpty()) {
                all.add(text);
            }
            return this;
        }
    }
}
