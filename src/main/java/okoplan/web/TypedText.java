package okoplan.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import okoplan.shared.conflict.Conflict;
import okoplan.shared.conflict.FormValues;
import okoplan.shared.submission.Submission;
import okoplan.typed.KeptForms;

/**
 * What of a form that was sent a person has typed: not what pages write into their forms, and no secrets. Keys and choices are told
 * by their look, except in fields that take any text.
 */
final class TypedText {

    private static final Set<String> OF_PAGES = Set.of(
            FormValues.OPENED,
            Conflict.THEIRS,
            Conflict.RESOLVE,
            Submission.FIELD,
            "mark",
            "key",
            "ask",
            "version",
            "ids",
            "report",
            "confirmed");

    /** A number or a word in capitals may be all that is typed here. */
    private static final Set<String> ANY_TEXT = Set.of(
            "actualValue",
            "comment",
            "deadline",
            "deadlinePhrase",
            "expectedResult",
            "federalLogin",
            "lines",
            "links",
            "note",
            "number",
            "orderNumber",
            "phone",
            "phrase",
            "post",
            "reason",
            "responsible",
            "responsibleText",
            "shortName",
            "table",
            "text",
            "title");

    /** Numbers of rows, keys of forms, names of choices. */
    private static final Pattern KEY =
            Pattern.compile("[\\d: ]+|[A-Z_]+|true|false|on|[\\da-fA-F]{8}(-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}");

    private TypedText() {}

    /** What was typed, in the order of the fields, each text once. */
    static List<String> of(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> of(field.getKey(), field.getValue()).stream())
                .distinct()
                .toList();
    }

    static List<String> of(String name, List<String> values) {
        if (isOfPage(name)) {
            return List.of();
        }
        boolean any = ANY_TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
        return values.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && (any || !KEY.matcher(value).matches()))
                .toList();
    }

    private static boolean isOfPage(String name) {
        return OF_PAGES.contains(name) || name.startsWith("_") || name.startsWith("oko-") || KeptForms.isSecret(name);
    }
}
