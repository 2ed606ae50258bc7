package okoplan.execution;

import java.util.Collection;
import java.util.List;
import okoplan.shared.RuleViolationException;

/** Rows of a list that a person has marked to do something with all of them. */
final class Marked {

    /** What one form takes at once; their ids stand in addresses. */
    private static final int MOST = 200;

    private Marked() {}

    /**
     * Each of them once.
     *
     * @throws RuleViolationException when there are more than one form takes; none of them is taken then
     */
    static <T> List<T> of(Collection<T> marked) {
        List<T> each = marked.stream().distinct().toList();
        if (each.size() > MOST) {
            throw new RuleViolationException("execution.marked.too-many", MOST, each.size());
        }
        return each;
    }
}
