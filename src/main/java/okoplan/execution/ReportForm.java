package okoplan.execution;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import okoplan.shared.AssignmentId;
import okoplan.shared.RussianDateParser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a person types into a report; the same form for one assignment and for several. */
class ReportForm {

    private @Nullable LocalDate doneOn;
    private String text = "";
    private String actualValue = "";
    private String links = "";
    private List<MultipartFile> files = List.of();
    private List<Long> kept = List.of();
    private String targets = "";
    private String key = "";

    static ReportForm of(LocalDate today, List<AssignmentRow> rows) {
        ReportForm form = new ReportForm();
        form.doneOn = today;
        form.key = UUID.randomUUID().toString();
        form.aim(rows);
        return form;
    }

    /** Goes on with what was typed before. */
    ReportForm resume(ReportDraft draft, LocalDate today) {
        this.doneOn = draft.doneOn().isBlank()
                ? null
                : RussianDateParser.parse(draft.doneOn(), today).orElse(null);
        this.text = draft.text();
        this.actualValue = draft.actualValue();
        this.links = draft.links();
        return this;
    }

    /** Names the assignments with the versions they have now. */
    final void aim(List<AssignmentRow> rows) {
        this.targets = rows.stream().map(row -> row.id() + ":" + row.version()).collect(Collectors.joining(" "));
    }

    /** The assignments the form was opened for; one that is not written as it was sent out is not there. */
    List<ReportedAssignment> targeted() {
        return Arrays.stream(targets.split(" ", -1))
                .filter(target -> target.matches("\\d{1,18}:\\d{1,9}"))
                .map(target -> target.split(":", -1))
                .map(parts ->
                        new ReportedAssignment(new AssignmentId(Long.parseLong(parts[0])), Integer.valueOf(parts[1])))
                .toList();
    }

    boolean hasFiles() {
        return files.stream().anyMatch(file -> !file.isEmpty());
    }

    /** The key as sent; one that is none makes the form one of its own. */
    UUID submission() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    public @Nullable LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(@Nullable LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getActualValue() {
        return actualValue;
    }

    public void setActualValue(String actualValue) {
        this.actualValue = actualValue;
    }

    public String getLinks() {
        return links;
    }

    public void setLinks(String links) {
        this.links = links;
    }

    public List<MultipartFile> getFiles() {
        return files;
    }

    public void setFiles(List<MultipartFile> files) {
        this.files = files;
    }

    /** Evidence of the draft that is to go with the report. */
    public List<Long> getKept() {
        return kept;
    }

    public void setKept(List<Long> kept) {
        this.kept = kept;
    }

    public String getTargets() {
        return targets;
    }

    public void setTargets(String targets) {
        this.targets = targets;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
