package okoplan.organization.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okoplan.organization.RegisterFilter;
import okoplan.shared.view.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts that controllers need themselves: labels of choices. */
@Component
class Words {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }

    List<Option> uses() {
        return options("organization.use.", RegisterFilter.Use.values());
    }

    <E extends Enum<E>> List<Option> options(String prefix, E[] values) {
        return Arrays.stream(values)
                .map(value -> Option.of(value, of(prefix + value)))
                .toList();
    }
}
