package okoplan.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import okoplan.shared.ExtensionId;
import org.jspecify.annotations.Nullable;

/** What is decided on one request or on several. */
class ExtensionDecisionForm {

    /** What the button says. */
    enum Decision {
        GRANT,
        REFUSE
    }

    private List<Long> ids = List.of();
    private @Nullable Decision decision;
    private @Nullable LocalDate due;
    private String comment = "";

    static ExtensionDecisionForm of(ExtensionView asked) {
        ExtensionDecisionForm form = new ExtensionDecisionForm();
        form.due = asked.askedDue();
        return form;
    }

    List<ExtensionId> extensions() {
        return Marked.of(ids.stream().filter(Objects::nonNull).toList()).stream()
                .map(ExtensionId::new)
                .toList();
    }

    public List<Long> getIds() {
        return ids;
    }

    public void setIds(List<Long> ids) {
        this.ids = ids;
    }

    public @Nullable Decision getDecision() {
        return decision;
    }

    public void setDecision(@Nullable Decision decision) {
        this.decision = decision;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
