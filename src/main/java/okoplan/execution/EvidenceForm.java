package okoplan.execution;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import okoplan.shared.AssignmentId;
import org.springframework.web.multipart.MultipartFile;

/** What is typed about one assignment or several, with files and links. */
abstract class EvidenceForm {

    private String links = "";
    private List<MultipartFile> files = List.of();
    private String targets = "";
    private String key = "";

    /** Opens the form for these; it gets a key of its own. */
    final void open(List<AssignmentRow> rows) {
        this.key = UUID.randomUUID().toString();
        aim(rows);
    }

    /** Names the assignments with the versions they have now. */
    final void aim(List<AssignmentRow> rows) {
        this.targets = rows.stream().map(row -> row.id() + ":" + row.version()).collect(Collectors.joining(" "));
    }

    /** The assignments the form was opened for; what is none is not there. */
    List<ReportedAssignment> targeted() {
        return Arrays.stream(targets.split(" ", -1))
                .filter(target -> target.matches("\\d{1,18}(:\\d{1,9})?"))
                .map(target -> target.split(":", -1))
                .map(parts -> new ReportedAssignment(
                        new AssignmentId(Long.parseLong(parts[0])),
                        parts.length == 1 ? null : Integer.valueOf(parts[1])))
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
