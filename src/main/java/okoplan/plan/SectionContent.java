package okoplan.plan;

/**
 * A heading.
 *
 * @param number as written, arabic or roman, may be empty
 */
public record SectionContent(String number, String title) {

    public SectionContent {
        number = Texts.line(number, Texts.NUMBER);
        title = Texts.required(title, "plan.section.title-missing");
    }
}
