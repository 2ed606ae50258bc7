package okoplan.organization.admin;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import okoplan.organization.OrganizationDetails;
import okoplan.organization.OrganizationKind;
import okoplan.shared.OrganizationId;
import okoplan.shared.Versioned;
import org.jspecify.annotations.Nullable;

/** An organisation as it is typed. */
public class OrganizationForm implements RegisterForm<OrganizationDetails> {

    @NotNull(message = "{organization.organizations.kind.required}")
    private @Nullable OrganizationKind kind;

    @NotEmpty(message = "{organization.organizations.name.required}")
    @Size(max = 500, message = "{organization.name.long}")
    private @Nullable String name;

    @NotEmpty(message = "{organization.organizations.shortName.required}")
    @Size(max = 100, message = "{organization.shortName.long}")
    private @Nullable String shortName;

    private @Nullable Integer version;

    static OrganizationForm from(Versioned<OrganizationId, OrganizationDetails> organization) {
        OrganizationForm form = new OrganizationForm();
        form.kind = organization.details().kind();
        form.name = organization.details().name();
        form.shortName = organization.details().shortName();
        form.version = organization.version();
        return form;
    }

    @Override
    public OrganizationDetails details() {
        return new OrganizationDetails(
                Objects.requireNonNull(kind), Objects.requireNonNull(name), Objects.requireNonNull(shortName));
    }

    public @Nullable OrganizationKind getKind() {
        return kind;
    }

    public void setKind(@Nullable OrganizationKind kind) {
        this.kind = kind;
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

    @Override
    public @Nullable Integer getVersion() {
        return version;
    }

    @Override
    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
