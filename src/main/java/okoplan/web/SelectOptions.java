package okoplan.web;

import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.spring6.context.IThymeleafBindStatus;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
import org.thymeleaf.spring6.util.SpringSelectedValueComparator;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * {@code <select oko:options="${options}">}: the choices of a select, {@link Option} by option, with those marked that its
 * {@code th:field} has; before them {@code empty}, where the template has given it. All at once, for hundreds of choices written with
 * {@code th:each} would each look for the field's value and take longer than the rest of the page.
 */
final class SelectOptions extends AbstractAttributeTagProcessor {

    private static final String NAME = "options";
    /** After the field itself. */
    private static final int PRECEDENCE = 1_800;

    SelectOptions(String prefix) {
        super(TemplateMode.HTML, prefix, null, false, NAME, true, PRECEDENCE, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String value,
            IElementTagStructureHandler structure) {
        Iterable<?> options = (Iterable<?>) StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, value)
                .execute(context);
        Object field = context.getVariable(SpringContextVariableNames.THYMELEAF_FIELD_BIND_STATUS);
        StringBuilder html = new StringBuilder();
        Object empty = context.getVariable("empty");
        if (empty != null) {
            append(html, "", empty.toString(), false);
        }
        for (Object each : options) {
            Option option = (Option) each;
            append(html, option.value(), option.label(), isChosen(field, option));
        }
        structure.setBody(html, false);
    }

    private static boolean isChosen(@Nullable Object field, Option option) {
        return field instanceof IThymeleafBindStatus bound
                && SpringSelectedValueComparator.isSelected(bound, option.value());
    }

    private static void append(StringBuilder html, String value, String label, boolean chosen) {
        html.append("<option value=\"")
                .append(HtmlEscape.escapeHtml4Xml(value))
                .append(chosen ? "\" selected=\"selected\">" : "\">")
                .append(HtmlEscape.escapeHtml4Xml(label))
                .append("</option>\n");
    }
}
