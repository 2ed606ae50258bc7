package okoplan.plan;

/**
 * A measure as it stands in the document; deadline and responsible parties are read from their phrases.
 *
 * @param number as written, may be empty, never renumbered
 */
public record MeasureContent(
        String number, String title, String expectedResult, String deadlinePhrase, String responsibleText) {

    public MeasureContent {
        number = Texts.line(number, Texts.NUMBER);
        title = Texts.required(title, "plan.measure.title-missing");
        expectedResult = Texts.text(expectedResult, Texts.LONG);
        deadlinePhrase = Texts.text(deadlinePhrase, Texts.PHRASE);
        responsibleText = Texts.text(responsibleText, Texts.LONG);
    }

    public static MeasureContent titled(String title) {
        return new MeasureContent("", title, "", "", "");
    }
}
