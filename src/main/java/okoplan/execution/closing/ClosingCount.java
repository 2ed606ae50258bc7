package okoplan.execution.closing;

import java.util.Locale;

/**
 * How the assignments of a closed plan have ended.
 *
 * @param all whatever became of them
 * @param late how many of the done ones were done late
 * @param carried into the next plan, or waiting for it
 * @param reported of what is carried over and was reported since: waits for review
 */
record ClosingCount(long all, long done, long late, long notDone, long carried, long reported, long cancelled) {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Done of what was not cancelled, to a tenth; a dash where there was nothing else. */
    public String getPercent() {
        return all == cancelled ? "–" : String.format(RUSSIAN, "%.1f %%", done * 100.0 / (all - cancelled));
    }
}
