package okoplan.calendar.phrase;

/** The parts of a school year whose dates each municipality sets itself. */
public enum SchoolTermName {
    QUARTER_1(Kind.QUARTER),
    QUARTER_2(Kind.QUARTER),
    QUARTER_3(Kind.QUARTER),
    QUARTER_4(Kind.QUARTER),
    TRIMESTER_1(Kind.TRIMESTER),
    TRIMESTER_2(Kind.TRIMESTER),
    TRIMESTER_3(Kind.TRIMESTER),
    AUTUMN_HOLIDAY(Kind.HOLIDAY),
    WINTER_HOLIDAY(Kind.HOLIDAY),
    SPRING_HOLIDAY(Kind.HOLIDAY),
    SUMMER_HOLIDAY(Kind.HOLIDAY);

    /** What sort of part. */
    public enum Kind {
        QUARTER,
        TRIMESTER,
        HOLIDAY
    }

    private final Kind kind;

    SchoolTermName(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
