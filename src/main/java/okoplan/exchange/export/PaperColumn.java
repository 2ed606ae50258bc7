package okoplan.exchange.export;

import java.util.Locale;
import okoplan.plan.MeasureRow;

/** A column of the official table: whose cells, what heading, and how wide it stands beside the others. */
record PaperColumn(Kind kind, String heading, int share) {

    /** What stands in a column; constants are in the order of the table. */
    enum Kind {
        NUMBER(14, 12),
        TITLE(84, 75),
        DEADLINE(36, 33),
        RESPONSIBLE(56, 46),
        RESULT(67, 49),
        MARK(0, 42);

        private final int share;
        private final int shareBesideMarks;

        Kind(int share, int shareBesideMarks) {
            this.share = share;
            this.shareBesideMarks = shareBesideMarks;
        }

        PaperColumn headed(String heading, boolean besideMarks) {
            return new PaperColumn(this, heading, besideMarks ? shareBesideMarks : share);
        }

        /** Names the column for style sheets. */
        public String cssName() {
            return "paper-" + name().toLowerCase(Locale.ROOT);
        }
    }

    String of(MeasureRow measure, String mark) {
        return switch (kind) {
            case NUMBER -> measure.number();
            case TITLE -> measure.title();
            case DEADLINE -> PaperWords.deadline(measure.deadline());
            case RESPONSIBLE -> PaperWords.responsible(measure.responsible());
            case RESULT -> measure.expectedResult();
            case MARK -> mark;
        };
    }
}
