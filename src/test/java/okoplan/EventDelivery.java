package okoplan;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.modulith.events.IncompleteEventPublications;

/** Waits for what listeners do after a commit. */
public final class EventDelivery {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    /** The clock of a test stands still: what was published just now counts as old as well. */
    private static final Duration OF_ANY_AGE = Duration.ofSeconds(-1);

    private EventDelivery() {}

    /**
     * Waits until the listeners have done it. What a listener failed to do, because the machine stood still for longer than it may
     * wait for a connection, is delivered again, as the application itself does after a minute.
     */
    public static void awaitUntil(IncompleteEventPublications events, Callable<Boolean> done) {
        long begun = System.nanoTime();
        Duration[] delivered = {Duration.ZERO};
        await().atMost(PATIENCE).until(() -> {
            if (done.call()) {
                return true;
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (waited.minus(delivered[0]).compareTo(AGAIN) > 0) {
                delivered[0] = waited;
                events.resubmitIncompletePublicationsOlderThan(OF_ANY_AGE);
            }
            return false;
        });
    }
}
