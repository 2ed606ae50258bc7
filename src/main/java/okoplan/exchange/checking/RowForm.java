package okoplan.exchange.checking;

import java.util.Objects;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The words of a row, to be corrected. */
public class RowForm {

    private Integer version = 0;
    private String number = "";
    private String title = "";
    private String deadline = "";
    private String responsible = "";
    private String expectedResult = "";

    static RowForm from(RowView row) {
        RowForm form = of(row.content());
        form.version = row.version();
        return form;
    }

    static RowForm of(RowContent content) {
        RowForm form = new RowForm();
        form.number = content.number();
        form.title = content.title();
        form.deadline = content.deadline();
        form.responsible = content.responsible();
        form.expectedResult = content.expectedResult();
        return form;
    }

    /** Says at the field what is wrong with it, and above the form what is wrong with the whole. */
    static void reject(Errors errors, String part, RuleViolationException refusal) {
        if (refusal.messageKey().equals("exchange.row.title-missing")) {
            errors.rejectValue(part + "title", refusal.messageKey());
        } else {
            errors.reject(refusal.messageKey(), refusal.arguments(), null);
        }
    }

    RowContent toContent() {
        return new RowContent(number, title, deadline, responsible, expectedResult);
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = Objects.requireNonNullElse(number, "");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getDeadline() {
        return deadline;
    }

    public void setDeadline(@Nullable String deadline) {
        this.deadline = Objects.requireNonNullElse(deadline, "");
    }

    public String getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable String responsible) {
        this.responsible = Objects.requireNonNullElse(responsible, "");
    }

    public String getExpectedResult() {
        return expectedResult;
    }

    public void setExpectedResult(@Nullable String expectedResult) {
        this.expectedResult = Objects.requireNonNullElse(expectedResult, "");
    }
}
