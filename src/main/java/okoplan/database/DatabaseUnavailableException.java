package okoplan.database;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * The application cannot have a database, for a reason the operator can do something about. Carries plain words from the
 * message bundle, because it is thrown before there is a context that could look them up.
 */
final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param key message that says what is wrong
     * @param actionKey message that says what to do
     * @param arguments for both messages
     */
    DatabaseUnavailableException(String key, String actionKey, Object... arguments) {
        super(text(key, arguments));
        this.action = text(actionKey, arguments);
    }

    String action() {
        return action;
    }

    private static String text(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("messages.database").getString(key);
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern).format(words);
    }
}
