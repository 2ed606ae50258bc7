package okoplan.calendar.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.calendar.phrase.SchoolYearTerms.Term;
import okoplan.shared.DateRange;

/** Invented quarters and holidays, the same days every school year. */
final class Terms {

    private Terms() {}

    static SchoolYearTerms usual() {
        List<Term> terms = new ArrayList<>();
        for (int year = 2024; year <= 2028; year++) {
            add(terms, SchoolTermName.QUARTER_1, year, "-09-01", year, "-10-25");
            add(terms, SchoolTermName.AUTUMN_HOLIDAY, year, "-10-26", year, "-11-03");
            add(terms, SchoolTermName.QUARTER_2, year, "-11-04", year, "-12-28");
            add(terms, SchoolTermName.WINTER_HOLIDAY, year, "-12-29", year + 1, "-01-08");
            add(terms, SchoolTermName.QUARTER_3, year + 1, "-01-09", year + 1, "-03-22");
            add(terms, SchoolTermName.SPRING_HOLIDAY, year + 1, "-03-23", year + 1, "-03-31");
            add(terms, SchoolTermName.QUARTER_4, year + 1, "-04-01", year + 1, "-05-26");
            add(terms, SchoolTermName.SUMMER_HOLIDAY, year + 1, "-05-27", year + 1, "-08-31");
        }
        return new SchoolYearTerms(terms);
    }

    private static void add(List<Term> terms, SchoolTermName name, int fromYear, String from, int toYear, String to) {
        terms.add(new Term(name, new DateRange(LocalDate.parse(fromYear + from), LocalDate.parse(toYear + to))));
    }
}
