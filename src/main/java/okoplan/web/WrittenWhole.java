package okoplan.web;

import okoplan.shared.view.Wording;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * An attribute in whose place its value is written, element and all: what stands in every row of every list, and as a fragment
 * would be a dozen of elements and conditions.
 */
abstract class WrittenWhole extends AbstractAttributeTagProcessor {

    /** After {@code th:if} and {@code th:each}. */
    private static final int PRECEDENCE = 1_800;

    private final OkoExpressions words;

    WrittenWhole(String prefix, String name, OkoExpressions words) {
        super(TemplateMode.HTML, prefix, null, false, name, true, PRECEDENCE, true);
        this.words = words;
    }

    @Override
    protected final void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String value,
            IElementTagStructureHandler structure) {
        StringBuilder html = new StringBuilder();
        write(
                StandardExpressions.getExpressionParser(context.getConfiguration())
                        .parseExpression(context, value)
                        .execute(context),
                html);
        structure.replaceWith(html, false);
    }

    /** @param value what the attribute's expression gives */
    abstract void write(Object value, StringBuilder html);

    final String said(Wording wording) {
        return HtmlEscape.escapeHtml4Xml(words.said(wording));
    }
}
