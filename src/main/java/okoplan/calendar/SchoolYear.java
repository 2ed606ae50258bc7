package okoplan.calendar;

import java.time.LocalDate;
import java.time.Month;
import okoplan.shared.DateRange;

/** A school year, from 1 September to 31 August; {@code start} is the year in which it begins. */
public record SchoolYear(int start) {

    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public DateRange days() {
        return new DateRange(LocalDate.of(start, Month.SEPTEMBER, 1), LocalDate.of(start + 1, Month.AUGUST, 31));
    }

    public SchoolYear next() {
        return new SchoolYear(start + 1);
    }

    /** «2026/2027». */
    @Override
    public String toString() {
        return start + "/" + (start + 1);
    }
}
