package okoplan.database;

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
        super(DatabaseWords.of(key, arguments));
        this.action = DatabaseWords.of(actionKey, arguments);
    }

    String action() {
        return action;
    }
}
