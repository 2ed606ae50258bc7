package okoplan.calendar.phrase;

import java.util.Comparator;
import java.util.List;
import okoplan.shared.DateRange;

/** Quarters and holidays of all school years that a municipality has set. */
public record SchoolYearTerms(List<Term> terms) {

    /** One quarter or holiday with its days. */
    public record Term(SchoolTermName name, DateRange days) {}

    public SchoolYearTerms {
        terms = terms.stream()
                .sorted(Comparator.comparing(term -> term.days().from()))
                .toList();
    }

    public static SchoolYearTerms none() {
        return new SchoolYearTerms(List.of());
    }
}
