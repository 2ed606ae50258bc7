package okoplan.web;

import java.util.List;
import okoplan.shared.view.DueLine;

/** {@code <span oko:due="${row.due}">}: gives way to a {@link DueLine} or several. */
final class DueLines extends WrittenWhole {

    DueLines(String prefix, OkoExpressions words) {
        super(prefix, "due", words);
    }

    @Override
    void write(Object value, StringBuilder html) {
        if (value instanceof DueLine line) {
            write(line, html);
        } else {
            String before = "";
            for (Object each : (List<?>) value) {
                html.append(before);
                write((DueLine) each, html);
                before = "\n";
            }
        }
    }

    private void write(DueLine line, StringBuilder html) {
        html.append("<span class=\"").append(line.look()).append("\">");
        if (line.day() != null) {
            html.append("<time datetime=\"").append(line.day()).append("\">");
        }
        html.append(said(line.words()));
        if (line.below() != null) {
            html.append("<span class=\"sub\">").append(said(line.below())).append("</span>");
        }
        html.append(line.day() == null ? "</span>" : "</time></span>");
    }
}
