package okoplan.shared.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts a form together out of what one person has typed and what another has saved, as the first has chosen. */
public final class Merging {

    /** Name of the field that names the parts to be decided on. */
    private static final String ASK = "ask";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Saved>> PARTS = new TypeReference<>() {};

    /** A part as it is saved. */
    record Saved(String key, List<String> names, Map<String, List<String>> values) {}

    private Merging() {}

    static <F> String write(List<Part<F>> parts, Map<String, List<String>> values) {
        List<Saved> saved = new ArrayList<>();
        for (Part<F> part : parts) {
            Map<String, List<String>> own = new LinkedHashMap<>();
            values.forEach((name, value) -> {
                if (part.has(name)) {
                    own.put(name, value);
                }
            });
            saved.add(new Saved(part.key(), part.names(), own));
        }
        return JSON.writeValueAsString(saved);
    }

    /** Whether a field belongs to the choosing and not to the form. */
    static boolean isOwn(String name) {
        return name.equals(Conflict.RESOLVE)
                || name.equals(Conflict.THEIRS)
                || name.equals(FormValues.OPENED)
                || name.equals("version")
                || name.equals(ASK)
                || name.startsWith(Conflict.CHOICE);
    }

    /**
     * The form as the person wants it. A part that both have changed and nobody has decided on makes the form an old one, so
     * that both versions are shown again.
     */
    public static Map<String, String[]> merged(Map<String, String[]> sent) {
        Map<String, String[]> form = new LinkedHashMap<>(sent);
        List<Saved> parts = read(sent);
        boolean merging = "MERGE".equals(first(sent, Conflict.RESOLVE));
        boolean decided = true;
        Map<String, List<String>> seen = new LinkedHashMap<>();
        for (Saved part : parts) {
            seen.putAll(part.values());
            String choice = first(sent, Conflict.CHOICE + part.key());
            if (merging && choice.equals("theirs")) {
                form.keySet().removeIf(name -> belongs(name, part));
                part.values().forEach((name, values) -> form.put(name, values.toArray(String[]::new)));
            } else if (merging && choice.isEmpty() && first(sent, ASK).contains(" " + part.key() + " ")) {
                decided = false;
            }
        }
        if (decided) {
            form.put(FormValues.OPENED, new String[] {FormValues.json(seen)});
        } else {
            form.put("version", new String[] {"-1"});
            // Every form of the page carries what is saved now; what was opened stands after it
            String[] opened = sent.getOrDefault(FormValues.OPENED, new String[] {""});
            form.put(FormValues.OPENED, new String[] {opened[opened.length - 1]});
        }
        return form;
    }

    private static boolean belongs(String field, Saved part) {
        String name = field.startsWith("_") ? field.substring(1) : field;
        return part.names().contains(name.split("[\\[.]", 2)[0]);
    }

    private static List<Saved> read(Map<String, String[]> sent) {
        try {
            String json = first(sent, Conflict.THEIRS);
            List<@Nullable Saved> parts = json.isEmpty() ? null : JSON.readValue(json, PARTS);
            return parts == null || !parts.stream().allMatch(Merging::isWhole) ? List.of() : List.copyOf(parts);
        } catch (JacksonException e) {
            return List.of();
        }
    }

    /** What comes with a form can be anything. */
    private static boolean isWhole(@Nullable Saved part) {
        return part != null
                && part.key() != null
                && part.names() != null
                && part.names().stream().allMatch(Objects::nonNull)
                && FormValues.isWhole(part.values());
    }

    private static String first(Map<String, String[]> sent, String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
