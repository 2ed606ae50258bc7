package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.exchange.recognition.PlanAssembler.Entry;

/**
 * Deadlines that stand behind the words of their measures, and who is responsible: «Провести … – до 15 октября, Лукина Р.Т.»,
 * «Провести … (до 15 октября, Лукина Р.Т.)».
 */
final class ClosingDeadline {

    /** Of the measures of a table: brackets that are deadlines by chance are fewer. */
    private static final double MOST = 0.7;

    private static final Pattern BRACKET =
            Pattern.compile("^(.+?)\\s*\\(([^()]{3,150}(?:\\([^()]*\\)[^()]*)?)\\)\\s*[.;]?$", Pattern.DOTALL);
    private static final Pattern DASH = Pattern.compile("\\s[–—-]\\s");
    private static final String DEADLINE_LABEL = "(?iu)^сроки?(?:\\s+\\p{L}+)?\\s*[:–—-]\\s*";
    private static final String PARTY_LABEL =
            "(?iu)^(?:ответственн\\p{L}+(?:\\s+исполнител[ьи])?|исполнител[ьи]|отв\\.)\\s*[:–—-]?\\s*";

    private final DeadlineWords deadlines;

    ClosingDeadline(DeadlineWords deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * The measures of a table that has no deadlines anywhere else, when nearly all of them end with one in brackets, or the
     * heading says that they do.
     */
    List<Entry> given(List<Entry> entries, Columns columns) {
        if (entries.stream().anyMatch(entry -> !entry.deadline().isBlank())) {
            return entries;
        }
        List<Entry> given = new ArrayList<>(entries.size());
        int measures = 0;
        int dated = 0;
        for (Entry entry : entries) {
            Optional<Entry> read = entry.section() ? Optional.empty() : ofCell(entry);
            measures += entry.section() ? 0 : 1;
            dated += read.isPresent() ? 1 : 0;
            given.add(read.orElse(entry));
        }
        return columns.hasDated() || (dated > 1 && dated > measures * MOST) ? given : entries;
    }

    /** What the bracket says of a measure whose responsible parties may have a column of their own. */
    private Optional<Entry> ofCell(Entry entry) {
        return inBrackets(entry)
                .filter(read ->
                        entry.responsible().isBlank() || read.responsible().isBlank())
                .map(read -> read.responsible().isBlank() ? read.by(entry.responsible()) : read);
    }

    /** The measure of a list; itself where nothing behind its words is a deadline. */
    Entry ofItem(Entry entry) {
        Optional<Entry> bracket = inBrackets(entry);
        if (bracket.isPresent()) {
            return bracket.get();
        }
        String title = entry.title();
        Matcher dash = DASH.matcher(title);
        while (dash.find()) {
            Optional<Entry> read = parted(entry, title.substring(0, dash.start()), title.substring(dash.end()));
            if (read.isPresent()) {
                return read.get();
            }
        }
        return entry;
    }

    private Optional<Entry> inBrackets(Entry entry) {
        Matcher bracket = BRACKET.matcher(entry.title());
        return bracket.matches() ? parted(entry, bracket.group(1), bracket.group(2)) : Optional.empty();
    }

    private Optional<Entry> parted(Entry entry, String title, String tail) {
        String rest = ListReader.sentence(tail.strip().replaceFirst(";$", "")).replaceFirst(DEADLINE_LABEL, "");
        if (deadlines.isWholly(rest)) {
            return Optional.of(entry.titled(title.strip()).due(rest).by(""));
        }
        for (int i = rest.length() - 1; i > 0; i--) {
            if (",;–—".indexOf(rest.charAt(i)) < 0) {
                continue;
            }
            String left = rest.substring(0, i).strip();
            String right = rest.substring(i + 1).strip();
            if (deadlines.isWholly(left) && !right.isEmpty()) {
                return Optional.of(entry.titled(title.strip()).due(left).by(right.replaceFirst(PARTY_LABEL, "")));
            }
            String date = right.replaceFirst(DEADLINE_LABEL, "");
            if (deadlines.isWholly(date) && PeopleWords.namesSomebody(left)) {
                return Optional.of(entry.titled(title.strip()).due(date).by(left.replaceFirst(PARTY_LABEL, "")));
            }
        }
        return Optional.empty();
    }
}
