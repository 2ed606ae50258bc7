package okoplan.shared.conflict;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is chosen as a whole when two versions of a form are merged: mostly one field, sometimes some that belong together.
 *
 * @param label key of the message that names it
 * @param names of the form's fields, without what is in brackets
 * @param words what the form says there, as people read it
 */
public record Part<F>(String label, List<String> names, Function<F, String> words) {

    public Part {
        names = List.copyOf(names);
    }

    public static <F> Part<F> of(String name, String label, Function<F, String> words) {
        return new Part<>(label, List.of(name), words);
    }

    /** One part for each described field, whose label's key ends with the field's name. */
    public static <F> List<Part<F>> described(F any, Function<F, Map<String, String>> described) {
        return described.apply(any).keySet().stream()
                .map(label -> of(
                        label.substring(label.lastIndexOf('.') + 1),
                        label,
                        (F form) -> described.apply(form).getOrDefault(label, "")))
                .toList();
    }

    /** Names the part in the merging form. */
    String key() {
        return names.get(0);
    }

    boolean has(String field) {
        return names.contains(field.split("[\\[.]", 2)[0]);
    }
}
