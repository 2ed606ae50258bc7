package okoplan.database.backup;

import okoplan.database.DatabaseWords;

/** A backup cannot be made or restored, for a reason said in words for the operator. */
public final class BackupRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param key message that says what is wrong and what to do
     */
    public BackupRefusedException(String key, Object... arguments) {
        super(DatabaseWords.of(key, arguments));
    }
}
