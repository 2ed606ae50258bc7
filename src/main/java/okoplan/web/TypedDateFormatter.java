package okoplan.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.RussianDateParser;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import org.springframework.format.Formatter;

/** Dates in forms and addresses: reads what people type and ISO 8601, writes «15.06.2026». */
class TypedDateFormatter implements Formatter<LocalDate> {

    private final Today today;

    TypedDateFormatter(Today today) {
        this.today = today;
    }

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        return RussianDateParser.parse(text, currentDay()).orElseThrow(() -> new ParseException("not a date", 0));
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return RussianDates.dateShort(day);
    }

    private LocalDate currentDay() {
        return MunicipalityScope.orNull() == null ? today.dateIn(ZoneOffset.UTC) : today.date();
    }
}
