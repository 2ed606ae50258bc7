package okoplan.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form with a field of each kind. */
public class GalleryForm {

    @NotBlank(message = "{gallery.title.required}")
    private @Nullable String title;

    @NotBlank(message = "{gallery.comment.required}")
    private @Nullable String comment;

    @NotNull(message = "{gallery.due.required}")
    private @Nullable LocalDate due;

    private @Nullable LocalDate done;
    private @Nullable String password;
    private @Nullable String files;
    private @Nullable Integer amount;

    @NotNull(message = "{gallery.school.required}")
    private @Nullable Long school;

    @NotNull(message = "{gallery.level.required}")
    private @Nullable String level;

    @NotEmpty(message = "{gallery.group.required}")
    private List<Long> group = new ArrayList<>();

    private @Nullable Boolean onBehalf;

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public @Nullable LocalDate getDone() {
        return done;
    }

    public void setDone(@Nullable LocalDate done) {
        this.done = done;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getFiles() {
        return files;
    }

    public void setFiles(@Nullable String files) {
        this.files = files;
    }

    public @Nullable Integer getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Integer amount) {
        this.amount = amount;
    }

    public @Nullable Long getSchool() {
        return school;
    }

    public void setSchool(@Nullable Long school) {
        this.school = school;
    }

    public @Nullable String getLevel() {
        return level;
    }

    public void setLevel(@Nullable String level) {
        this.level = level;
    }

    public List<Long> getGroup() {
        return group;
    }

    public void setGroup(List<Long> group) {
        this.group = group;
    }

    public @Nullable Boolean getOnBehalf() {
        return onBehalf;
    }

    public void setOnBehalf(@Nullable Boolean onBehalf) {
        this.onBehalf = onBehalf;
    }
}
