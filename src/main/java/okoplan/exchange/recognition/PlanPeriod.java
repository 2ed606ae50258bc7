package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.calendar.phrase.RowPosition;
import okoplan.exchange.recognition.PlanAssembler.Entry;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** Looks for the period of a plan: in its title, the words around it, the year headings, and last in its approval. */
final class PlanPeriod {

    private static final Pattern LABEL =
            Pattern.compile("(?iu)^(срок\\p{L}*|период)\\s+(реализации|исполнения|действия|выполнения).*");
    private static final Pattern YEAR_HEADING = Pattern.compile(
            "(?iu)^(?:[IVX\\d]{1,4}[.)]?\\s*)?(?:этап\\p{L}*\\W*)?(?:на\\s+)?[(]?20\\d\\d(\\s?[-–—/]\\s?(20)?\\d\\d)?\\s*(?:уч\\p{L}*\\.?\\s*)?(?:год\\p{L}*|г\\.?|гг\\.?)?[)]?[.:]?$");
    private static final Pattern YEAR_WITHIN = Pattern.compile("(?iu).*(?:этап|учебн\\p{L}+\\s+год|уч\\.\\s?год).*");
    private static final Pattern WITH_YEAR = Pattern.compile(".*20\\d\\d.*", Pattern.DOTALL);
    private static final Pattern SCHOOL = Pattern.compile("(?iu).*(учебн|четверт).*", Pattern.DOTALL);

    private final PeriodFinder finder;
    private final DeadlineWords deadlines;

    PlanPeriod(PeriodFinder finder, DeadlineWords deadlines) {
        this.finder = finder;
        this.deadlines = deadlines;
    }

    /** The years that a heading inside a plan is about; null when it is about something else. */
    static @Nullable DateRange ofSection(PeriodFinder finder, String title) {
        boolean year = YEAR_HEADING.matcher(title).matches()
                || (title.length() < 120
                        && YEAR_WITHIN.matcher(title).matches()
                        && !title.matches("(?iu).*(итог|результат|анализ).*"));
        return year ? finder.in(title) : null;
    }

    /**
     * The period; null when nothing gives it.
     *
     * @param head lines above the measures
     * @param subject what the order is about
     */
    @Nullable
    DateRange find(
            List<HeadLine> head,
            String title,
            String subject,
            List<String> headings,
            List<Entry> entries,
            @Nullable RecognisedApproval approval) {
        DateRange found = finder.in(title);
        for (int i = 0; found == null && i < head.size(); i++) {
            boolean label = LABEL.matcher(head.get(i).text()).matches();
            if (label) {
                found = finder.in(head.get(i).text() + " "
                        + (i + 1 < head.size() ? head.get(i + 1).text() : ""));
            }
        }
        if (found == null) {
            found = finder.in(subject);
        }
        for (int i = 0; found == null && i < headings.size(); i++) {
            found = headings.get(i).matches("(?iu).*(срок|период|дат).*") ? finder.in(headings.get(i)) : null;
        }
        if (found == null) {
            found = PeriodFinder.spanning(entries.stream()
                    .filter(Entry::section)
                    .map(entry -> ofSection(finder, (entry.number() + " " + entry.title()).strip()))
                    .filter(Objects::nonNull)
                    .toList());
        }
        return found == null && approval != null && approval.date() != null ? ofApproval(approval, entries) : found;
    }

    private @Nullable DateRange ofApproval(RecognisedApproval approval, List<Entry> entries) {
        List<DateRange> dated = new ArrayList<>();
        boolean school = false;
        for (Entry entry : entries) {
            String phrase = entry.deadline();
            school |= SCHOOL.matcher(phrase).matches();
            if (WITH_YEAR.matcher(phrase).matches()) {
                DeadlineReading reading = deadlines.read(phrase, null, RowPosition.UNKNOWN);
                for (DeadlineWindow window : reading.windows()) {
                    dated.add(new DateRange(window.from() == null ? window.to() : window.from(), window.to()));
                }
            }
        }
        return PeriodFinder.ofApproval(Objects.requireNonNull(approval.date()), PeriodFinder.spanning(dated), school);
    }
}
