package okoplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Message bundles, Java code and templates in step. A key begins with the name of its bundle. In the code a key is written
 * whole, or as its beginning up to a dot or dash that a name is added to ({@code "web.role." + role}), or as a whole key
 * that others extend ({@code web.empty} and {@code web.empty.text}), or as a bundle's name and a last word between which
 * a name is put ({@code "organization." + list + ".created"}).
 */
class MessageRulesTests {

    private static final Map<Path, String> BUNDLES = SourceFiles.in("src/main/resources/messages", ".properties");

    private static final Pattern WORD = Pattern.compile("\"\\.?([a-z]+\\.?)\"");

    /** What Spring MVC looks up when a typed value does not fit its field. */
    private static final String SPRINGS_OWN = "typeMismatch";

    private final Set<String> keys = new TreeSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final List<String> unknown = new ArrayList<>();

    MessageRulesTests() {
        BUNDLES.values().forEach(text -> keys.addAll(read(text).stringPropertyNames()));
        String key = "((?:"
                + BUNDLES.keySet().stream().map(MessageRulesTests::feature).collect(Collectors.joining("|"))
                + ")\\.[\\w.-]+)";
        Pattern inJava = Pattern.compile("\"\\{?" + key + "}?\"");
        Pattern inTemplates = Pattern.compile("#\\{" + key + "|'" + key + "'");
        SourceFiles.in("src/main/java", ".java").forEach((path, text) -> {
            matches(inJava, text, use(path));
            matches(WORD, text, words::add);
        });
        SourceFiles.in("src/main/resources/templates", ".html")
                .forEach((path, text) -> matches(inTemplates, text.replaceAll("(?s)<!--.*?-->", ""), use(path)));
    }

    @Test
    void everyKeyInUseHasItsText() {
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyTextIsInUse() {
        assertThat(keys).filteredOn(key -> !isUsed(key)).isEmpty();
    }

    @Test
    void everyKeyBeginsWithTheNameOfItsBundle() {
        BUNDLES.forEach((path, text) -> assertThat(read(text).stringPropertyNames())
                .filteredOn(key -> !key.startsWith(feature(path) + ".") && !key.startsWith(SPRINGS_OWN))
                .as("%s", path)
                .isEmpty());
    }

    @Test
    void noTextIsEmpty() {
        BUNDLES.forEach(
                (path, text) -> assertThat(read(text).values()).as("%s", path).doesNotContain(""));
    }

    private Consumer<String> use(Path path) {
        return key -> {
            if (key.endsWith(".") || key.endsWith("-")) {
                beginnings.add(key);
            } else {
                whole.add(key);
            }
            boolean known = keys.contains(key)
                    || keys.stream().anyMatch(other -> other.startsWith(key.endsWith("-") ? key : stem(key)));
            if (!known) {
                unknown.add(path + ": " + key);
            }
        };
    }

    private boolean isUsed(String key) {
        return key.startsWith(SPRINGS_OWN)
                || whole.contains(key)
                || beginnings.stream().anyMatch(key::startsWith)
                || isPutTogether(key)
                || whole.stream().anyMatch(other -> key.startsWith(other + "."));
    }

    private boolean isPutTogether(String key) {
        return words.contains(key.substring(0, key.indexOf('.') + 1))
                && words.contains(key.substring(key.lastIndexOf('.') + 1));
    }

    private static String stem(String key) {
        return key.endsWith(".") ? key : key + ".";
    }

    private static void matches(Pattern pattern, String text, Consumer<String> key) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    key.accept(matcher.group(group));
                }
            }
        }
    }

    private static String feature(Path bundle) {
        return String.valueOf(bundle.getFileName()).replaceAll("(-[a-z]+)?\\.properties$", "");
    }

    private static Properties read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
