package okoplan.web;

import okoplan.shared.view.Tag;
import okoplan.shared.view.Wording;

/** {@code <span oko:tag="${row.status}">}: gives way to a {@link Tag}. */
final class Tags extends WrittenWhole {

    Tags(String prefix, OkoExpressions words) {
        super(prefix, "tag", words);
    }

    @Override
    void write(Object value, StringBuilder html) {
        Tag tag = (Tag) value;
        html.append("<span class=\"tag tag-")
                .append(tag.tone())
                .append("\">")
                .append(said(Wording.of(tag.words())))
                .append("</span>");
    }
}
