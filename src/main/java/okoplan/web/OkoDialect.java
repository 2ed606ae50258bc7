package okoplan.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Offers {@link OkoExpressions} to all templates as {@code #oko}. */
@Component
class OkoDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "oko";

    private final OkoExpressions expressions;

    OkoDialect(BundledMessages messages) {
        super("ОКО-План");
        this.expressions = new OkoExpressions(messages);
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {

            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(NAME);
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return expressions;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
