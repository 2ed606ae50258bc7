package okoplan.organization.admin;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import okoplan.organization.PersonDetails;
import okoplan.organization.PersonName;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.SchoolId;
import okoplan.shared.Versioned;
import org.jspecify.annotations.Nullable;

/** A person as typed; the place of work is one choice of organisations ({@code o12}) and schools ({@code s5}). */
public class PersonForm implements RegisterForm<PersonDetails> {

    private static final String PLACE = "[os][0-9]{1,18}";
    private static final String ORGANIZATION = "o";
    private static final String SCHOOL = "s";

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

    @Pattern(regexp = PLACE, message = "{organization.persons.place.unknown}")
    private @Nullable String place;

    @Email(message = "{organization.persons.email.form}")
    @Size(max = 200, message = "{organization.persons.email.form}")
    private @Nullable String email;

    @Pattern(regexp = "[0-9+() ,.доб-]{3,60}", message = "{organization.persons.phone.form}")
    private @Nullable String phone;

    private @Nullable Integer version;

    static PersonForm from(Versioned<PersonId, PersonDetails> person) {
        PersonForm form = new PersonForm();
        PersonDetails details = person.details();
        form.lastName = details.name().lastName();
        form.firstName = details.name().firstName();
        form.middleName = details.name().middleName();
        form.post = details.post();
        if (details.organization() != null) {
            form.place = place(details.organization());
        } else if (details.school() != null) {
            form.place = place(details.school());
        }
        form.email = details.email();
        form.phone = details.phone();
        form.version = person.version();
        return form;
    }

    static String place(OrganizationId id) {
        return ORGANIZATION + id;
    }

    static String place(SchoolId id) {
        return SCHOOL + id;
    }

    @Nullable
    OrganizationId organization() {
        return isPlace(ORGANIZATION) ? new OrganizationId(placeId()) : null;
    }

    @Nullable
    SchoolId school() {
        return isPlace(SCHOOL) ? new SchoolId(placeId()) : null;
    }

    private boolean isPlace(String kind) {
        return place != null && place.startsWith(kind) && place.matches(PLACE);
    }

    private long placeId() {
        return Long.parseLong(String.valueOf(place).substring(1));
    }

    @Override
    public PersonDetails details() {
        PersonName name =
                new PersonName(Objects.requireNonNull(lastName), Objects.requireNonNull(firstName), middleName);
        return new PersonDetails(name, Objects.requireNonNull(post), organization(), school(), email, phone);
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

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
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
