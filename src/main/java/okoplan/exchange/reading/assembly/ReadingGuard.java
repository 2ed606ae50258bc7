package okoplan.exchange.reading.assembly;

import okoplan.shared.RuleViolationException;

/**
 * Watches over the reading of one document: counts what has been read against the limits, and ends the reading when its
 * time is up or its thread is interrupted. Readers ask it at every step of a loop whose length the file decides.
 */
public final class ReadingGuard {

    /** Far more than any real nesting of elements, and few enough for the stack. */
    public static final int DEEPEST = 300;

    private final ReadingLimits limits;
    private final long deadline;
    private long unpacked;
    private int rows;
    private int cells;
    private int characters;

    public ReadingGuard(ReadingLimits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    public ReadingLimits limits() {
        return limits;
    }

    /**
     * Ends the reading when it has taken too long.
     *
     * @throws RuleViolationException when the time is up
     */
    public void check() {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - deadline > 0) {
            throw Refusal.timedOut(limits.time().toSeconds());
        }
    }

    public void countRow() {
        check();
        if (++rows > limits.rows()) {
            throw Refusal.tooManyRows(limits.rows());
        }
    }

    /** What was counted. */
    public record Amount(int rows, int cells, int characters) {

        public static final Amount NOTHING = new Amount(0, 0, 0);

        public Amount plus(int moreRows, int moreCells, int moreCharacters) {
            return new Amount(rows + moreRows, cells + moreCells, characters + moreCharacters);
        }
    }

    /** Takes back what a draft has counted that is going to be counted again where it goes. */
    public void giveBack(Amount drafted) {
        rows -= drafted.rows();
        cells -= drafted.cells();
        characters -= drafted.characters();
    }

    /**
     * Ends the reading when a table is too wide.
     *
     * @param columns of one table
     */
    public void checkColumns(int columns) {
        if (columns > limits.columns()) {
            throw Refusal.tooManyColumns(limits.columns());
        }
    }

    public void countCells(int more) {
        cells += more;
        if (cells > limits.cells()) {
            throw Refusal.tooManyCells(limits.cells());
        }
    }

    public void countCharacters(int more) {
        if (more > limits.characters() - characters) {
            throw Refusal.tooMuchText();
        }
        characters += more;
    }

    public void countUnpacked(long more) {
        check();
        unpacked += more;
        if (unpacked > limits.unpackedBytes()) {
            throw Refusal.unpacked();
        }
    }

    public void checkDepth(int depth) {
        if (depth > DEEPEST) {
            throw Refusal.damaged();
        }
    }
}
