package okoplan.calendar.phrase;

/** The parts of a school year whose dates each municipality sets itself. */
public enum SchoolTermName {
    QUARTER_1,
    QUARTER_2,
    QUARTER_3,
    QUARTER_4,
    TRIMESTER_1,
    TRIMESTER_2,
    TRIMESTER_3,
    AUTUMN_HOLIDAY,
    WINTER_HOLIDAY,
    SPRING_HOLIDAY,
    SUMMER_HOLIDAY;

    public boolean isQuarter() {
        return this.ordinal() <= QUARTER_4.ordinal();
    }

    public boolean isTrimester() {
        return this.ordinal() >= TRIMESTER_1.ordinal() && this.ordinal() <= TRIMESTER_3.ordinal();
    }

    public boolean isHoliday() {
        return this.ordinal() >= AUTUMN_HOLIDAY.ordinal();
    }
}
