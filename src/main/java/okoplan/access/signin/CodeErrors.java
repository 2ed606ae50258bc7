package okoplan.access.signin;

import java.util.Map;
import okoplan.access.TooManyTriesException;
import okoplan.shared.RuleViolationException;
import org.springframework.validation.BindingResult;

/** Says at the fields of a {@link CodeForm} why it was refused. */
final class CodeErrors {

    private static final Map<String, String> FIELDS = Map.of("access.password.current-wrong", "password");

    private CodeErrors() {}

    /** Whether the work was done; otherwise the errors say why not. */
    static boolean tried(BindingResult errors, Runnable work) {
        try {
            work.run();
            return true;
        } catch (TooManyTriesException e) {
            errors.reject(e.messageKey(), new Object[] {e.seconds()}, null);
        } catch (RuleViolationException e) {
            errors.rejectValue(FIELDS.getOrDefault(e.messageKey(), "code"), e.messageKey(), e.arguments(), null);
        }
        return false;
    }
}
