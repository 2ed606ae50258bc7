package okoplan.exchange.export;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/**
 * The genitive of an organisation's name, for «Приложение к приказу …» and «Директор …». Only the words up to the head noun
 * change, and only known ones: a name that begins with another word gives none, for a wrong ending is worse than no name.
 */
final class GenitiveName {

    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("управление", "управления"),
            Map.entry("отдел", "отдела"),
            Map.entry("комитет", "комитета"),
            Map.entry("департамент", "департамента"),
            Map.entry("министерство", "министерства"),
            Map.entry("администрация", "администрации"),
            Map.entry("учреждение", "учреждения"),
            Map.entry("центр", "центра"),
            Map.entry("школа", "школы"),
            Map.entry("гимназия", "гимназии"),
            Map.entry("лицей", "лицея"),
            Map.entry("колледж", "колледжа"),
            Map.entry("интернат", "интерната"),
            Map.entry("школа-интернат", "школы-интерната"));

    private static final Map<String, String> ENDINGS =
            Map.of("ное", "ного", "ное,", "ного,", "ый", "ого", "кий", "кого", "ая", "ой");

    /** «МБОУ», «МКУ», «ГБОУ» and the like are said alike in all cases. */
    private static final Pattern ABBREVIATION = Pattern.compile("[А-ЯЁ]{2,8}");

    private GenitiveName() {}

    static Optional<String> of(String name) {
        String[] words = name.strip().split("\\s+", -1);
        if (ABBREVIATION.matcher(words[0]).matches()) {
            return Optional.of(name.strip());
        }
        for (int i = 0; i < words.length; i++) {
            String noun = NOUNS.get(words[i].toLowerCase(Locale.ROOT));
            if (noun != null) {
                words[i] = likeFirstOf(words[i], noun);
                return Optional.of(String.join(" ", words));
            }
            Optional<String> adjective = adjective(words[i]);
            if (adjective.isEmpty()) {
                return Optional.empty();
            }
            words[i] = adjective.get();
        }
        return Optional.empty();
    }

    private static Optional<String> adjective(String word) {
        return ENDINGS.entrySet().stream()
                .filter(ending -> word.endsWith(ending.getKey()))
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.getKey().length()) + ending.getValue());
    }

    private static String likeFirstOf(String model, String word) {
        return Character.isUpperCase(model.charAt(0)) ? StringUtils.capitalize(word) : word;
    }
}
