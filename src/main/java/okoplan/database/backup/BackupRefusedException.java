package okoplan.database.backup;

import okoplan.shared.RuleViolationException;

/** A backup cannot be made or restored; the message says to the operator what is wrong and what to do. */
public final class BackupRefusedException extends RuleViolationException {

    private static final long serialVersionUID = 1L;

    public BackupRefusedException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
