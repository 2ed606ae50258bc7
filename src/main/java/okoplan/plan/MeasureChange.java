package okoplan.plan;

import java.util.List;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.plan.responsible.Party;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a measure; everything that is null stays as it is.
 *
 * @param windows the deadline as a person says, kept beside the phrase; an empty list goes back to what the phrase is read
 *     as
 * @param parties the responsible parties as a person chose them; an empty list goes back to what the phrase names
 */
public record MeasureChange(
        @Nullable String number,
        @Nullable String title,
        @Nullable String expectedResult,
        @Nullable String deadlinePhrase,
        @Nullable String responsibleText,
        @Nullable List<DeadlineWindow> windows,
        @Nullable List<Party> parties) {

    public MeasureChange {
        number = number == null ? null : Texts.line(number, Texts.NUMBER);
        title = title == null ? null : Texts.required(title, "plan.measure.title-missing");
        expectedResult = expectedResult == null ? null : Texts.text(expectedResult, Texts.LONG);
        deadlinePhrase = deadlinePhrase == null ? null : Texts.text(deadlinePhrase, Texts.PHRASE);
        responsibleText = responsibleText == null ? null : Texts.text(responsibleText, Texts.LONG);
        windows = windows == null ? null : windows.stream().distinct().sorted().toList();
        parties = parties == null ? null : parties.stream().distinct().toList();
    }

    public static MeasureChange nothing() {
        return new MeasureChange(null, null, null, null, null, null, null);
    }

    public MeasureChange number(String to) {
        return new MeasureChange(to, title, expectedResult, deadlinePhrase, responsibleText, windows, parties);
    }

    public MeasureChange title(String to) {
        return new MeasureChange(number, to, expectedResult, deadlinePhrase, responsibleText, windows, parties);
    }

    public MeasureChange expectedResult(String to) {
        return new MeasureChange(number, title, to, deadlinePhrase, responsibleText, windows, parties);
    }

    public MeasureChange deadlinePhrase(String to) {
        return new MeasureChange(number, title, expectedResult, to, responsibleText, windows, parties);
    }

    public MeasureChange responsibleText(String to) {
        return new MeasureChange(number, title, expectedResult, deadlinePhrase, to, windows, parties);
    }

    public MeasureChange windows(List<DeadlineWindow> to) {
        return new MeasureChange(number, title, expectedResult, deadlinePhrase, responsibleText, to, parties);
    }

    public MeasureChange parties(List<Party> to) {
        return new MeasureChange(number, title, expectedResult, deadlinePhrase, responsibleText, windows, to);
    }
}
