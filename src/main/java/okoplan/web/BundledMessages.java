package okoplan.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;

/**
 * All texts, read once from the features' bundles; a key stands in one bundle only. Besides {@code {0}} a message may say
 * {@code {0|мероприятие|мероприятия|мероприятий}}: the form of the noun that follows the number. Numbers and dates are
 * written the Russian way; {@code ''} is not an escape for an apostrophe unless the message has arguments.
 */
class BundledMessages extends AbstractMessageSource {

    private final Map<String, String> texts;
    private final boolean strict;
    /** Read once each; whoever uses one holds it. */
    private final Map<FormatKey, MessageFormat> formats = new ConcurrentHashMap<>();

    private record FormatKey(String text, Locale locale) {}

    BundledMessages(Map<String, String> texts, boolean strict) {
        this.texts = Map.copyOf(texts);
        this.strict = strict;
    }

    /** Reads the bundles; fails where two of them have the same key. */
    static BundledMessages read(Resource[] bundles, boolean strict) {
        Map<String, String> texts = new HashMap<>();
        for (Resource bundle : bundles) {
            Properties properties = new Properties();
            try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + bundle, e);
            }
            properties.stringPropertyNames().forEach(key -> {
                if (texts.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException(
                            "message key %s is twice in the bundles, also in %s".formatted(key, bundle.getFilename()));
                }
            });
        }
        return new BundledMessages(texts, strict);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        String text = texts.get(code);
        // A plural without its number is a mistake of the caller: leave the pattern to be seen.
        return text;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String text = texts.get(code);
        return text == null
                ? null
                : formats.computeIfAbsent(
                        new FormatKey(text, locale), key -> RussianMessageFormat.of(key.text(), key.locale()));
    }

    @Override
    protected @Nullable String getDefaultMessage(String code) {
        if (strict) {
            throw new IllegalStateException("no message for key " + code);
        }
        return super.getDefaultMessage(code);
    }
}
