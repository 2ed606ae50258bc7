package okoplan.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/** Offers {@link OkoExpressions} to all templates as {@code #oko}, {@link Charts} as {@code #charts}, and the attributes {@code oko:…}. */
@Component
class OkoDialect extends AbstractProcessorDialect implements IExpressionObjectDialect {

    private static final String NAME = "oko";

    private final OkoExpressions words;
    private final Map<String, Object> objects;

    OkoDialect(BundledMessages messages) {
        super("ОКО-План", NAME, StandardDialect.PROCESSOR_PRECEDENCE);
        this.words = new OkoExpressions(messages);
        this.objects = Map.of(NAME, words, "charts", new Charts());
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new SelectOptions(prefix), new DueLines(prefix, words), new Tags(prefix, words));
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {

            @Override
            public Set<String> getAllExpressionObjectNames() {
                return objects.keySet();
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return Objects.requireNonNull(objects.get(name));
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
