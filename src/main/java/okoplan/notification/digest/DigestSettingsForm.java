package okoplan.notification.digest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When people are told of what, as it is typed. */
public class DigestSettingsForm {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;.]+");

    @NotNull(message = "{digest.settings.hour.range}")
    @Min(value = 0, message = "{digest.settings.hour.range}")
    @Max(value = 23, message = "{digest.settings.hour.range}")
    private @Nullable Integer hour;

    private @Nullable String reminders;

    @NotNull(message = "{digest.settings.days.range}")
    @Min(value = 1, message = "{digest.settings.days.range}")
    @Max(value = DigestSettings.MOST_DAYS_AFTER, message = "{digest.settings.days.range}")
    private @Nullable Integer staffAfter;

    @NotNull(message = "{digest.settings.days.range}")
    @Min(value = 1, message = "{digest.settings.days.range}")
    @Max(value = DigestSettings.MOST_DAYS_AFTER, message = "{digest.settings.days.range}")
    private @Nullable Integer headAfter;

    @NotNull(message = "{digest.settings.weeklyDay.required}")
    private @Nullable DayOfWeek weeklyDay;

    private boolean interim;
    private @Nullable Integer version;

    static DigestSettingsForm from(DigestSettingsStore.Stored stored) {
        DigestSettings settings = stored.settings();
        DigestSettingsForm form = new DigestSettingsForm();
        form.hour = settings.hour();
        form.reminders = settings.reminderDays().stream().map(String::valueOf).collect(Collectors.joining(", "));
        form.staffAfter = settings.staffAfter();
        form.headAfter = settings.headAfter();
        form.weeklyDay = settings.weeklyDay();
        form.interim = settings.interim();
        form.version = stored.version();
        return form;
    }

    /** Of a form without errors. */
    DigestSettings settings() {
        return new DigestSettings(
                Objects.requireNonNull(hour),
                days().orElseThrow(),
                Objects.requireNonNull(staffAfter),
                Objects.requireNonNull(headAfter),
                Objects.requireNonNull(weeklyDay),
                interim);
    }

    /** The days of reminding; empty where they cannot be read. */
    Optional<List<Integer>> days() {
        List<String> typed = Arrays.stream(BETWEEN.split(Objects.requireNonNullElse(reminders, "")))
                .filter(word -> !word.isEmpty())
                .toList();
        if (typed.stream().anyMatch(word -> !NUMBER.matcher(word).matches())) {
            return Optional.empty();
        }
        List<Integer> days = typed.stream().map(Integer::valueOf).distinct().toList();
        return days.size() <= DigestSettings.MOST_REMINDERS
                        && days.stream().allMatch(day -> day >= 1 && day <= DigestSettings.MOST_DAYS_BEFORE)
                ? Optional.of(days)
                : Optional.empty();
    }

    public @Nullable Integer getHour() {
        return hour;
    }

    public void setHour(@Nullable Integer hour) {
        this.hour = hour;
    }

    public @Nullable String getReminders() {
        return reminders;
    }

    public void setReminders(@Nullable String reminders) {
        this.reminders = reminders;
    }

    public @Nullable Integer getStaffAfter() {
        return staffAfter;
    }

    public void setStaffAfter(@Nullable Integer staffAfter) {
        this.staffAfter = staffAfter;
    }

    public @Nullable Integer getHeadAfter() {
        return headAfter;
    }

    public void setHeadAfter(@Nullable Integer headAfter) {
        this.headAfter = headAfter;
    }

    public @Nullable DayOfWeek getWeeklyDay() {
        return weeklyDay;
    }

    public void setWeeklyDay(@Nullable DayOfWeek weeklyDay) {
        this.weeklyDay = weeklyDay;
    }

    public boolean isInterim() {
        return interim;
    }

    public void setInterim(boolean interim) {
        this.interim = interim;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
