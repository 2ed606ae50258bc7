package okoplan.calendar.admin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okoplan.calendar.SchoolTerms;
import okoplan.calendar.SchoolYear;
import okoplan.calendar.phrase.SchoolTermName;
import okoplan.shared.DateRange;
import okoplan.shared.view.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pages of the calendar show alike. */
@Component
class CalendarPages {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2099;

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;
    private final SchoolTerms terms;

    CalendarPages(MessageSource messages, SchoolTerms terms) {
        this.messages = messages;
        this.terms = terms;
    }

    /** A quarter or holiday with its days, as in the list. */
    record TermRow(String name, DateRange days) {}

    List<TermRow> terms(SchoolYear year) {
        return terms.of(year).entrySet().stream()
                .map(entry -> new TermRow(name(entry.getKey()), entry.getValue()))
                .sorted(java.util.Comparator.comparing(row -> row.days().from()))
                .toList();
    }

    /** Names of all quarters and holidays, in the order of the form's rows. */
    List<String> names() {
        return Stream.of(SchoolTermName.values()).map(this::name).toList();
    }

    String name(SchoolTermName name) {
        return text("calendar.term." + name);
    }

    List<Option> workingOrOff() {
        return List.of(
                Option.of(true, text("calendar.transfers.working.true")),
                Option.of(false, text("calendar.transfers.working.false")));
    }

    static int sensible(int year) {
        return Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR);
    }

    private String text(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }
}
