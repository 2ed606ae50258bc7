package okoplan.shared;

import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Turns what the database refuses on saving into what the person can be told. */
public final class Saving {

    private Saving() {}

    /**
     * Saves and flushes.
     *
     * @param id what is saved, for the exception
     * @param messages key of the message by name of the unique constraint that stands for it
     */
    public static <T> T checked(Object id, Map<String, String> messages, Supplier<T> saveAndFlush) {
        try {
            return saveAndFlush.get();
        } catch (OptimisticLockingFailureException e) {
            StaleVersionException stale = new StaleVersionException(id);
            stale.addSuppressed(e);
            throw stale;
        } catch (DataIntegrityViolationException e) {
            if (e.getCause() instanceof ConstraintViolationException violation
                    && violation.getConstraintName() != null) {
                String message = messages.get(violation.getConstraintName());
                if (message != null) {
                    RuleViolationException rule = new RuleViolationException(message);
                    rule.addSuppressed(e);
                    throw rule;
                }
            }
            throw e;
        }
    }
}
