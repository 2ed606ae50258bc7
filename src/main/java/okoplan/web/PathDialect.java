package okoplan.web;

import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** What Thymeleaf and Spring offer to templates, with {@link PathEvaluator}. */
final class PathDialect extends SpringStandardDialect {

    private final PathEvaluator paths = new PathEvaluator(super.getVariableExpressionEvaluator());

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return paths;
    }
}
