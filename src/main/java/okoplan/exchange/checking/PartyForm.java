package okoplan.exchange.checking;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.organization.OrganizationDetails;
import okoplan.organization.OrganizationKind;
import okoplan.organization.PersonDetails;
import okoplan.organization.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An executor that is not here yet, to be added at once. */
public class PartyForm {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_SHORT_NAME = 100;
    private static final int LONGEST_POST = 300;

    private static final Pattern SURNAME_FIRST = Pattern.compile("^(\\p{Lu}[\\p{L}-]+)\\s+(\\p{Lu})\\.");

    private String words = "";
    private boolean person;
    private String name = "";
    private String shortName = "";
    private String lastName = "";
    private String firstName = "";
    private String middleName = "";
    private String post = "";

    /** Begins with what the document says. */
    static PartyForm about(String words) {
        PartyForm form = new PartyForm();
        form.words = words;
        form.begin();
        return form;
    }

    final void begin() {
        Matcher surname = SURNAME_FIRST.matcher(words);
        if (surname.find()) {
            person = true;
            lastName = surname.group(1);
        } else {
            name = words;
            shortName = words.length() > LONGEST_SHORT_NAME ? "" : words;
        }
    }

    OrganizationDetails organization() {
        return new OrganizationDetails(OrganizationKind.OTHER, name.strip(), shortName.strip());
    }

    PersonDetails toPerson() {
        String middle = middleName.strip();
        return new PersonDetails(
                new PersonName(lastName.strip(), firstName.strip(), middle.isEmpty() ? null : middle),
                post.strip(),
                null,
                null,
                null,
                null);
    }

    void check(Errors errors) {
        if (person) {
            require("lastName", lastName, LONGEST_SHORT_NAME, errors);
            require("firstName", firstName, LONGEST_SHORT_NAME, errors);
            require("post", post, LONGEST_POST, errors);
            if (middleName.length() > LONGEST_SHORT_NAME) {
                errors.rejectValue("middleName", "exchange.party.long", new Object[] {LONGEST_SHORT_NAME}, null);
            }
        } else {
            require("name", name, LONGEST_NAME, errors);
            require("shortName", shortName, LONGEST_SHORT_NAME, errors);
        }
    }

    private static void require(String field, String typed, int longest, Errors errors) {
        if (typed.isBlank()) {
            errors.rejectValue(field, "exchange.party." + field + ".missing");
        } else if (typed.length() > longest) {
            errors.rejectValue(field, "exchange.party.long", new Object[] {longest}, null);
        }
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }

    public boolean isPerson() {
        return person;
    }

    public void setPerson(boolean person) {
        this.person = person;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(@Nullable String shortName) {
        this.shortName = Objects.requireNonNullElse(shortName, "");
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(@Nullable String lastName) {
        this.lastName = Objects.requireNonNullElse(lastName, "");
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(@Nullable String firstName) {
        this.firstName = Objects.requireNonNullElse(firstName, "");
    }

    public String getMiddleName() {
        return middleName;
    }

    public void setMiddleName(@Nullable String middleName) {
        this.middleName = Objects.requireNonNullElse(middleName, "");
    }

    public String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = Objects.requireNonNullElse(post, "");
    }
}
