package okoplan.oversight;

/**
 * One line of a table of coefficients.
 *
 * @param dated by the present due dates, which extensions have moved
 * @param unextended by the dates that the plan asks for
 */
record DisciplineRow(String label, DisciplineCount dated, DisciplineCount unextended, Links links) {

    /** The lists behind the numbers. */
    record Links(String due, String onTime, String dueUnextended, String onTimeUnextended) {}
}
