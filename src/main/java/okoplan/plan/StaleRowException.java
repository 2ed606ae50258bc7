package okoplan.plan;

import okoplan.shared.StaleVersionException;

/** Somebody else changed the row after it was opened; carries how it stands now, to be shown beside what was typed. */
public class StaleRowException extends StaleVersionException {

    private static final long serialVersionUID = 1L;

    private final transient PlanRow current;

    StaleRowException(PlanRow current) {
        super(current.id());
        this.current = current;
    }

    public PlanRow current() {
        return current;
    }
}
