package okoplan.web;

import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.spring6.context.IThymeleafBindStatus;
import org.thymeleaf.spring6.util.FieldUtils;
import org.thymeleaf.spring6.util.SpringSelectedValueComparator;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * {@code <select oko:options="${options}">}: the choices of a select, {@link Option} by option, with those marked that the field
 * {@code path} has; before them {@code empty}, where the template has given it. All at once, for hundreds of choices written
 * with {@code th:each} would each look for the field's value and take longer than the rest of the page.
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
        IThymeleafBindStatus field = FieldUtils.getBindStatus(context, "*{" + context.getVariable("path") + "}");
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

    private static boolean isChosen(@Nullable IThymeleafBindStatus field, Option option) {
        return field != null && SpringSelectedValueComparator.isSelected(field, option.value());
    }

    private static void append(StringBuilder html, String value, String label, boolean chosen) {
        html.append("<option value=\"")
                .append(HtmlEscape.escapeHtml4Xml(value))
                .append(chosen ? "\" selected=\"selected\">" : "\">")
                .append(HtmlEscape.escapeHtml4Xml(label))
                .append("</option>\n");
    }
}
