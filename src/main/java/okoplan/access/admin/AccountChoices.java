package okoplan.access.admin;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import okoplan.organization.Directory;
import okoplan.organization.PersonView;
import okoplan.organization.RegisterFilter;
import okoplan.shared.Role;
import okoplan.shared.view.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms of accounts offer to choose from, in words. */
@Component
class AccountChoices {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Directory directory;
    private final MessageSource messages;

    AccountChoices(Directory directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    List<Option> persons() {
        return directory.persons().stream()
                .map(person -> Option.of(person.id(), described(person)))
                .toList();
    }

    List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(role -> Option.of(role, name(role)))
                .toList();
    }

    List<Option> uses() {
        return Arrays.stream(RegisterFilter.Use.values())
                .map(use -> Option.of(use, word("organization.use." + use)))
                .toList();
    }

    String names(Collection<Role> roles) {
        return roles.stream().sorted().map(this::name).collect(Collectors.joining(", "));
    }

    String word(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }

    private String name(Role role) {
        return word("access.role." + role);
    }

    private static String described(PersonView person) {
        String place = person.place().isEmpty() ? "" : ", " + person.place();
        return person.fullName() + ", " + person.post() + place;
    }
}
