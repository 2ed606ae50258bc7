package okoplan.exchange.reading.sheet;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers and dates as a Russian Excel displays them. */
final class ValueDisplay {

    /** Built-in formats that follow the settings of the computer. */
    private static final int SHORT_DATE = 14;

    private static final int SHORT_DATE_AND_TIME = 22;

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|[_*].");
    private static final Pattern DATE = Pattern.compile("[^0#?]*[dmyhs][^0#?]*");

    private final boolean from1904;
    private final DataFormatter numbers = new DataFormatter(Locale.forLanguageTag("ru-RU"));

    /** @param from1904 days are counted from 1904, as on old Macintosh computers */
    ValueDisplay(boolean from1904) {
        this.from1904 = from1904;
    }

    static String builtIn(int index) {
        String format = BuiltinFormats.getBuiltinFormat(index);
        return format == null ? "General" : format;
    }

    String of(double value, int index, String format) {
        String shown = localised(index, format);
        if (isDate(value, shown)) {
            LocalDateTime time = DateUtil.getLocalDateTime(value, from1904, true);
            if (time != null) {
                return DateDisplay.of(shown, time);
            }
        }
        return numbers.formatRawCellContents(value, index, shown, from1904);
    }

    private static String localised(int index, String format) {
        return switch (index) {
            case SHORT_DATE -> "dd.mm.yyyy";
            case SHORT_DATE_AND_TIME -> "dd.mm.yyyy h:mm";
            default -> format;
        };
    }

    /** Days, months, years or hours, and no places for digits, apart from text and from names of languages. */
    private static boolean isDate(double value, String format) {
        String lower = format.toLowerCase(Locale.ROOT);
        boolean duration =
                lower.contains("[h") || lower.contains("[m") || lower.contains("[s") || lower.contains("am/pm");
        String letters = TEXT.matcher(lower).replaceAll("").split(";", 2)[0].replaceAll("s\\.0+", "s");
        return !duration && DATE.matcher(letters).matches() && DateUtil.isValidExcelDate(value);
    }

    /** What a cell shows for an error in its formula, or for a truth value, in Russian. */
    static String ofTruth(boolean value) {
        return value ? "ИСТИНА" : "ЛОЖЬ";
    }
}
