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

    /** Runs the work for one municipality and puts back what was there before. */
    public static <T> T call(MunicipalityId id, ZoneId zone, Supplier<T> work) {
        Current before = CURRENT.get();
        CURRENT.set(new Current(id, zone));
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    public static void run(MunicipalityId id, ZoneId zone, Runnable work) {
        call(id, zone, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
