package okoplan.oversight;

import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;

/**
 * A measure whose assignments wait for a date.
 *
 * @param title with the number as written
 * @param phrase the deadline as written
 * @param amount how many assignments wait
 * @param dateable whether the reader may give it a date
 */
record UndatedMeasure(
        MeasureId measure, String title, String phrase, PlanId plan, String planTitle, long amount, boolean dateable) {}
