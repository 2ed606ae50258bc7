package okoplan.execution.closing;

/**
 * How it stands with the assignments of a plan that is to be closed.
 *
 * @param reported that wait for review
 * @param open of which somebody has to say what becomes of them
 * @param undecided of these, nothing is said yet
 * @param versions changes with any of them and with what is said of it
 */
public record ClosingState(
        long reported,
        long open,
        long undecided,
        long carried,
        long cancelled,
        long notDone,
        long done,
        long versions) {

    public boolean isReady() {
        return reported == 0 && undecided == 0;
    }

    /** Another one when anything that the person has seen is another. */
    public String mark() {
        return String.join(
                "-",
                String.valueOf(reported),
                String.valueOf(open),
                String.valueOf(carried),
                String.valueOf(cancelled),
                String.valueOf(notDone),
                String.valueOf(done),
                String.valueOf(versions));
    }
}
