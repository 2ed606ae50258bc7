package okoplan.organization.admin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Objects;
import okoplan.organization.ConfirmationInterval;
import okoplan.organization.MunicipalitySettings;
import okoplan.organization.MunicipalityView;
import org.jspecify.annotations.Nullable;

/** Settings of the municipality as they are typed. */
public class SettingsForm {

    @NotEmpty(message = "{organization.settings.name.required}")
    @Size(max = 300, message = "{organization.name.long}")
    private @Nullable String name;

    @NotEmpty(message = "{organization.settings.zone.required}")
    private @Nullable String zone;

    @NotNull(message = "{organization.settings.flaggingHour.range}")
    @Min(value = 0, message = "{organization.settings.flaggingHour.range}")
    @Max(value = 23, message = "{organization.settings.flaggingHour.range}")
    private @Nullable Integer flaggingHour;

    @NotNull(message = "{organization.settings.reviewWorkingDays.range}")
    @Min(value = 1, message = "{organization.settings.reviewWorkingDays.range}")
    @Max(value = 60, message = "{organization.settings.reviewWorkingDays.range}")
    private @Nullable Integer reviewWorkingDays;

    private boolean dueMovesToWorkingDay;

    @NotNull(message = "{organization.settings.confirmationInterval.required}")
    private @Nullable ConfirmationInterval confirmationInterval;

    private @Nullable Integer version;

    static SettingsForm from(MunicipalityView municipality) {
        SettingsForm form = new SettingsForm();
        MunicipalitySettings settings = municipality.settings();
        form.name = settings.name();
        form.zone = settings.zone().getId();
        form.flaggingHour = settings.flaggingHour();
        form.reviewWorkingDays = settings.reviewWorkingDays();
        form.dueMovesToWorkingDay = settings.dueMovesToWorkingDay();
        form.confirmationInterval = settings.confirmationInterval();
        form.version = municipality.version();
        return form;
    }

    MunicipalitySettings settings() {
        return new MunicipalitySettings(
                Objects.requireNonNull(name),
                ZoneId.of(Objects.requireNonNull(zone)),
                Objects.requireNonNull(flaggingHour),
                Objects.requireNonNull(reviewWorkingDays),
                dueMovesToWorkingDay,
                Objects.requireNonNull(confirmationInterval));
    }

    public boolean isDueMovesToWorkingDay() {
        return dueMovesToWorkingDay;
    }

    public void setDueMovesToWorkingDay(boolean dueMovesToWorkingDay) {
        this.dueMovesToWorkingDay = dueMovesToWorkingDay;
    }

    public @Nullable ConfirmationInterval getConfirmationInterval() {
        return confirmationInterval;
    }

    public void setConfirmationInterval(@Nullable ConfirmationInterval confirmationInterval) {
        this.confirmationInterval = confirmationInterval;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public @Nullable Integer getFlaggingHour() {
        return flaggingHour;
    }

    public void setFlaggingHour(@Nullable Integer flaggingHour) {
        this.flaggingHour = flaggingHour;
    }

    public @Nullable Integer getReviewWorkingDays() {
        return reviewWorkingDays;
    }

    public void setReviewWorkingDays(@Nullable Integer reviewWorkingDays) {
        this.reviewWorkingDays = reviewWorkingDays;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
