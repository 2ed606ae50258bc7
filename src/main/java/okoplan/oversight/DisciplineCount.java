package okoplan.oversight;

import java.util.Locale;

/**
 * What was due and what of it was done on time.
 *
 * @param due N
 * @param onTime n
 */
record DisciplineCount(long due, long onTime) {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** The coefficient, n/N × 100 %, to a tenth; a dash where nothing was due. */
    public String getPercent() {
        return due == 0 ? "–" : String.format(RUSSIAN, "%.1f %%", onTime * 100.0 / due);
    }
}
