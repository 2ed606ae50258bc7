package okoplan.shared;

import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose data the current thread works on. Set for each request from the signed-in account and by background jobs around
 * the work for one municipality; Hibernate's tenant filter and {@link Today} read it. Without a scope no row of any
 * municipality is visible.
 */
public final class MunicipalityScope {

    /** The municipality at work and its time zone. */
    public record Current(MunicipalityId id, ZoneId zone) {}

    private static final ThreadLocal<@Nullable Current> CURRENT = new ThreadLocal<>();

    private MunicipalityScope() {}

    public static @Nullable Current orNull() {
        return CURRENT.get();
    }

    /** The current municipality; fails where none was set, which is a defect of the caller. */
    public static Current current() {
        Current current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("no municipality in scope");
        }
        return current;
    }

    /** Sets the municipality until the result is closed, which puts back what was there before. */
    public static Entered enter(MunicipalityId id, ZoneId zone) {
        Current before = CURRENT.get();
        CURRENT.set(new Current(id, zone));
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** Runs the work for one municipality. */
    public static <T> T call(MunicipalityId id, ZoneId zone, Supplier<T> work) {
        try (Entered ignored = enter(id, zone)) {
            return work.get();
        }
    }

    public static void run(MunicipalityId id, ZoneId zone, Runnable work) {
        try (Entered ignored = enter(id, zone)) {
            work.run();
        }
    }

    /** A scope to be left again. */
    public interface Entered extends AutoCloseable {
        @Override
        void close();
    }
}
