package okoplan.organization;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Surname, first name and patronymic; not everybody has the last. */
@Embeddable
public record PersonName(
        String lastName, String firstName, @Nullable String middleName) {

    /** «Орлова Мария Сергеевна». */
    public String full() {
        return middleName == null ? lastName + " " + firstName : lastName + " " + firstName + " " + middleName;
    }

    /** «Орлова М.С.», as officials sign. */
    public String withInitials() {
        String initials = firstName.charAt(0) + ".";
        return middleName == null ? lastName + " " + initials : lastName + " " + initials + middleName.charAt(0) + ".";
    }
}
