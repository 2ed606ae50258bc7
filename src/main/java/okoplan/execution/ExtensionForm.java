package okoplan.execution;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import okoplan.shared.AssignmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a person types to ask for a later date; the same form for one assignment and for several. */
class ExtensionForm {

    private @Nullable LocalDate due;
    private String reason = "";
    private String links = "";
    private List<MultipartFile> files = List.of();
    private String targets = "";
    private String key = "";

    static ExtensionForm of(List<AssignmentRow> rows) {
        ExtensionForm form = new ExtensionForm();
        form.key = UUID.randomUUID().toString();
        form.aim(rows);
        return form;
    }

    /** Names the assignments. */
    final void aim(List<AssignmentRow> rows) {
        this.targets = rows.stream().map(row -> row.id().toString()).collect(Collectors.joining(" "));
    }

    /** The assignments the form was opened for; one that is not written as it was sent out is not there. */
    List<AssignmentId> targeted() {
        return Arrays.stream(targets.split(" ", -1))
                .filter(target -> target.matches("\\d{1,18}"))
                .map(target -> new AssignmentId(Long.parseLong(target)))
                .distinct()
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

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
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
