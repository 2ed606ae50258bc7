package okoplan.exchange.reading;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okoplan.exchange.reading.assembly.Refusal;
import okoplan.shared.RuleViolationException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The few threads that documents are read on. A reading that does not end in time is interrupted and no longer waited for;
 * it keeps its thread until it notices, so that readings never pile up beyond the number of threads.
 */
@Component
class ReadingThreads implements DisposableBean {

    private static final int WAITING_PER_THREAD = 8;
    private static final int IDLE_SECONDS = 60;

    /** Nested tables are read by recursion. */
    private static final long STACK_BYTES = 4L * 1024 * 1024;

    private final ThreadPoolExecutor threads;

    ReadingThreads(ReadingProperties properties) {
        int parallel = Math.max(1, properties.parallelReadings());
        AtomicInteger count = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                parallel,
                parallel,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(parallel * WAITING_PER_THREAD),
                task -> {
                    Thread thread = new Thread(null, task, "document-reading-" + count.incrementAndGet(), STACK_BYTES);
                    thread.setDaemon(true);
                    return thread;
                });
        this.threads.allowCoreThreadTimeOut(true);
    }

    /** @throws RuleViolationException the reading's own refusal, or that it took too long, or that too many wait */
    <T> T run(Callable<T> reading, Duration time) {
        AtomicBoolean begun = new AtomicBoolean();
        Future<T> result;
        try {
            result = threads.submit(() -> {
                begun.set(true);
                return reading.call();
            });
        } catch (RejectedExecutionException e) {
            throw Refusal.busy();
        }
        try {
            return result.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw begun.get() ? Refusal.timedOut(time.toSeconds()) : Refusal.busy();
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw Refusal.busy();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuleViolationException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("reading failed", e.getCause());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
