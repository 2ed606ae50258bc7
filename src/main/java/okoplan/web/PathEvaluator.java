package okoplan.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Reads {@code ${row.due}}, {@code ${row.heading()}} and {@code ${#oko.date(row.due)}} itself: see {@link TemplatePath}. Everything
 * else, and whatever is not found or is null on the way, goes to the evaluator that Thymeleaf has, so that what an expression means
 * and how it fails stays the same. A list of fifty rows evaluates a thousand of these, which through SpEL takes half of the page's
 * time.
 */
final class PathEvaluator implements IStandardVariableExpressionEvaluator {

    private final IStandardVariableExpressionEvaluator other;
    private final Map<String, TemplatePath> paths = new ConcurrentHashMap<>();

    /** @param other evaluates everything that is not a path */
    PathEvaluator(IStandardVariableExpressionEvaluator other) {
        this.other = other;
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        Object value = expression.getUseSelectionAsRoot() || execution.getPerformTypeConversion()
                ? TemplatePath.UNKNOWN
                : path(expression.getExpression()).read(context);
        return value == TemplatePath.UNKNOWN ? other.evaluate(context, expression, execution) : value;
    }

    private TemplatePath path(String expression) {
        // Reading alone locks nothing
        TemplatePath known = paths.get(expression);
        return known == null ? paths.computeIfAbsent(expression, TemplatePath::of) : known;
    }
}
