package okoplan.execution;

/**
 * What a review did.
 *
 * @param done how many reports were decided now
 * @param before how many had been decided the same way before, by a second click or by a colleague
 * @param otherwise how many had been decided the other way before and stay so
 * @param withdrawn how many the executors had taken back
 */
public record ReviewOutcome(int done, int before, int otherwise, int withdrawn) {

    public int asWanted() {
        return done + before;
    }
}
