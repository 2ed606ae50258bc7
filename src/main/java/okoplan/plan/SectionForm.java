package okoplan.plan;

import java.util.List;
import okoplan.shared.conflict.Part;
import org.jspecify.annotations.Nullable;

/** A heading on a page of its own. */
public class SectionForm {

    static final List<Part<SectionForm>> PARTS = List.of(
            Part.of("number", "plan.field.number.long", SectionForm::getNumber),
            Part.of("title", "plan.editor.section.title", SectionForm::getTitle));

    private Integer version = 0;
    private @Nullable String after;
    private String number = "";
    private String title = "";

    static SectionForm from(PlanRow row) {
        SectionForm form = new SectionForm();
        form.version = row.version();
        form.number = row.number();
        form.title = row.title();
        return form;
    }

    SectionContent toContent() {
        return new SectionContent(number, title);
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version == null ? -1 : version;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
