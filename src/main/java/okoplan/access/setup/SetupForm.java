package okoplan.access.setup;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Objects;
import okoplan.organization.PersonName;
import org.jspecify.annotations.Nullable;

/** A municipality with its first administrator as it is typed; the password is never shown again. */
public class SetupForm {

    @NotEmpty(message = "{organization.settings.name.required}")
    @Size(max = 300, message = "{organization.name.long}")
    private @Nullable String municipality;

    @NotEmpty(message = "{access.setup.code.required}")
    @Pattern(regexp = "([a-z0-9][a-z0-9-]{1,39})?", message = "{organization.municipality.code-form}")
    private @Nullable String code;

    @NotEmpty(message = "{organization.settings.zone.required}")
    private @Nullable String zone;

    @NotEmpty(message = "{access.setup.department.required}")
    @Size(max = 500, message = "{organization.name.long}")
    private @Nullable String department;

    @NotEmpty(message = "{organization.persons.lastName.required}")
    @Size(max = 100, message = "{organization.persons.name.long}")
    private @Nullable String lastName;

    @NotEmpty(message = "{organization.persons.firstName.required}")
    @Size(max = 100, message = "{organization.persons.name.long}")
    private @Nullable String firstName;

    @Size(max = 100, message = "{organization.persons.name.long}")
    private @Nullable String middleName;

    @NotEmpty(message = "{organization.persons.post.required}")
    @Size(max = 300, message = "{organization.persons.post.long}")
    private @Nullable String post;

    @NotEmpty(message = "{access.account.username-required}")
    private @Nullable String username;

    @NotEmpty(message = "{access.password.fresh.required}")
    private @Nullable String password;

    private @Nullable String repeated;

    PersonName name() {
        return new PersonName(Objects.requireNonNull(lastName), Objects.requireNonNull(firstName), middleName);
    }

    ZoneId zoneId() {
        return ZoneId.of(Objects.requireNonNull(zone));
    }

    public @Nullable String getMunicipality() {
        return municipality;
    }

    public void setMunicipality(@Nullable String municipality) {
        this.municipality = municipality;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public @Nullable String getLastName() {
        return lastName;
    }

    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName;
    }

    public @Nullable String getFirstName() {
        return firstName;
    }

    public void setFirstName(@Nullable String firstName) {
        this.firstName = firstName;
    }

    public @Nullable String getMiddleName() {
        return middleName;
    }

    public void setMiddleName(@Nullable String middleName) {
        this.middleName = middleName;
    }

    public @Nullable String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = post;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getRepeated() {
        return repeated;
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated;
    }
}
