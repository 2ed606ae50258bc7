package okoplan.organization.admin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import okoplan.organization.SchoolDetails;
import okoplan.shared.SchoolId;
import okoplan.shared.Versioned;
import org.jspecify.annotations.Nullable;

/** A school as it is typed. */
public class SchoolForm implements RegisterForm<SchoolDetails> {

    @NotEmpty(message = "{organization.schools.name.required}")
    @Size(max = 500, message = "{organization.name.long}")
    private @Nullable String name;

    @NotEmpty(message = "{organization.schools.shortName.required}")
    @Size(max = 100, message = "{organization.shortName.long}")
    private @Nullable String shortName;

    @NotNull(message = "{organization.schools.position.required}")
    @Min(value = 1, message = "{organization.schools.position.range}")
    @Max(value = 9999, message = "{organization.schools.position.range}")
    private @Nullable Integer position;

    @Pattern(regexp = "edu[0-9]{6}", message = "{organization.schools.federalLogin.form}")
    private @Nullable String federalLogin;

    private @Nullable Integer version;

    static SchoolForm from(Versioned<SchoolId, SchoolDetails> school) {
        SchoolForm form = new SchoolForm();
        form.name = school.details().name();
        form.shortName = school.details().shortName();
        form.position = school.details().position();
        form.federalLogin = school.details().federalLogin();
        form.version = school.version();
        return form;
    }

    @Override
    public SchoolDetails details() {
        return new SchoolDetails(
                Objects.requireNonNull(position),
                Objects.requireNonNull(name),
                Objects.requireNonNull(shortName),
                federalLogin);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getShortName() {
        return shortName;
    }

    public void setShortName(@Nullable String shortName) {
        this.shortName = shortName;
    }

    public @Nullable Integer getPosition() {
        return position;
    }

    public void setPosition(@Nullable Integer position) {
        this.position = position;
    }

    public @Nullable String getFederalLogin() {
        return federalLogin;
    }

    public void setFederalLogin(@Nullable String federalLogin) {
        this.federalLogin = federalLogin;
    }

    @Override
    public @Nullable Integer getVersion() {
        return version;
    }

    @Override
    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
