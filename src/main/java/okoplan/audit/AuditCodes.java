package okoplan.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words that stand on the page for stored codes, by their place: «status.OPEN» in any table, «report.status.ACCEPTED» in
 * one. Whoever searches knows the words and not the codes.
 */
@Component
class AuditCodes {

    private static final String BUNDLE = "messages/audit.properties";
    private static final String VALUE = "audit.value.";
    private static final String ACTOR = "audit.actor.";

    private final Map<String, String> values;
    private final Map<String, String> actors;

    AuditCodes() {
        Properties texts = new Properties();
        try (var reader =
                new InputStreamReader(new ClassPathResource(BUNDLE).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.values = under(VALUE, texts);
        this.actors = under(ACTOR, texts);
    }

    /** All places of codes. */
    String[] all() {
        return values.keySet().toArray(String[]::new);
    }

    /** Places of the codes whose words contain the text. */
    String[] shownAs(String text) {
        return containing(text, values).toArray(String[]::new);
    }

    /** Names of the {@link AuditEntry.ActorKind kinds of actor} whose words contain the text. */
    String[] actorsShownAs(String text) {
        return containing(text, actors).toArray(String[]::new);
    }

    private static Map<String, String> under(String prefix, Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toUnmodifiableMap(
                        key -> key.substring(prefix.length()),
                        key -> texts.getProperty(key).toLowerCase(Locale.ROOT)));
    }

    private static Stream<String> containing(String text, Map<String, String> words) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .map(Map.Entry::getKey);
    }
}
