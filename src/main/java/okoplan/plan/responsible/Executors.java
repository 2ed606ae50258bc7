package okoplan.plan.responsible;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody in a municipality who can be responsible for a measure.
 *
 * @param ownSchool set for a school's own plan: «ОО» and «школа» mean this one school
 */
public record Executors(
        List<PersonEntry> persons,
        List<NamedEntry> named,
        @Nullable Party ownSchool) {

    /**
     * A person with a post.
     *
     * @param place the school or organisation the person works in
     */
    public record PersonEntry(
            long id,
            String lastName,
            String firstName,
            @Nullable String middleName,
            String post,
            @Nullable Party place) {

        Party party() {
            return new Party(PartyKind.PERSON, id);
        }
    }

    /** An organisation, a school or a group of schools. */
    public record NamedEntry(Party party, Sort sort, String name, String shortName) {}

    /** What the generic words of plans can mean. */
    public enum Sort {
        DEPARTMENT,
        METHODICAL_CENTRE,
        OTHER_ORGANIZATION,
        SCHOOL,
        SCHOOL_GROUP
    }

    public Executors {
        persons = List.copyOf(persons);
        named = List.copyOf(named);
    }
}
