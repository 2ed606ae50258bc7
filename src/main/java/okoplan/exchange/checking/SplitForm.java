package okoplan.exchange.checking;

import java.util.List;
import java.util.function.Function;

/** A row as two rows. */
public class SplitForm {

    private Integer version = 0;
    private RowForm upper = new RowForm();
    private RowForm lower = new RowForm();

    /** Proposes to part after the first line of each text, where there is more than one. */
    static SplitForm from(RowView row) {
        SplitForm form = new SplitForm();
        form.version = row.version();
        form.upper = RowForm.of(part(row.content(), SplitForm::first));
        form.upper.setNumber(row.content().number());
        form.lower = RowForm.of(part(row.content(), SplitForm::rest));
        form.lower.setNumber("");
        return form;
    }

    private static RowContent part(RowContent whole, Function<String, String> part) {
        return new RowContent(
                "",
                part.apply(whole.title()),
                part.apply(whole.deadline()),
                part.apply(whole.responsible()),
                part.apply(whole.expectedResult()));
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String rest(String text) {
        List<String> lines = text.lines().toList();
        return lines.size() < 2 ? "" : String.join("\n", lines.subList(1, lines.size()));
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public RowForm getUpper() {
        return upper;
    }

    public void setUpper(RowForm upper) {
        this.upper = upper;
    }

    public RowForm getLower() {
        return lower;
    }

    public void setLower(RowForm lower) {
        this.lower = lower;
    }
}
