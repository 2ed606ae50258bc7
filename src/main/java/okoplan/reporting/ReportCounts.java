package okoplan.reporting;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import okoplan.execution.Outcome;

/** How many assignments have come to what; the parts add up to what was due. */
record ReportCounts(Map<Outcome, Long> amounts) {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final ReportCounts NONE = new ReportCounts(Map.of());

    ReportCounts {
        Map<Outcome, Long> all = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, amounts.getOrDefault(outcome, 0L));
        }
        amounts = all;
    }

    static ReportCounts none() {
        return NONE;
    }

    long of(Outcome outcome) {
        return amounts.getOrDefault(outcome, 0L);
    }

    /** Nothing was due, and nothing cancelled. */
    boolean isEmpty() {
        return of(Outcome.DUE) == 0 && of(Outcome.CANCELLED) == 0;
    }

    /** Hundredths that are done, on time or late, to a tenth; a dash where nothing was due. */
    String percent() {
        long due = of(Outcome.DUE);
        long done = of(Outcome.ON_TIME) + of(Outcome.LATE);
        return due == 0 ? "–" : String.format(RUSSIAN, "%.1f %%", done * 100.0 / due);
    }
}
