package okoplan.shared;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a list went on: the sort key of the last row shown. Pages are found by key, not by counting rows, so that the
 * thousandth page costs what the first one does and a row added meanwhile shifts nothing.
 */
public record PageKey(List<String> values) {

    private static final char SEPARATOR = '\u001f';

    public PageKey {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a page key has at least one value");
        }
    }

    /** The key made of these values, in the order of the sorting. */
    public static PageKey of(Object... values) {
        return new PageKey(Stream.of(values).map(Object::toString).toList());
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @param size how many values the list sorts by
     * @throws MalformedPageKeyException when the text was not written here
     */
    public static @Nullable PageKey decode(@Nullable String text, int size) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> values = Arrays.asList(joined.split(String.valueOf(SEPARATOR), -1));
            if (values.size() != size) {
                throw new MalformedPageKeyException(text);
            }
            return new PageKey(values);
        } catch (IllegalArgumentException e) {
            throw new MalformedPageKeyException(text, e);
        }
    }

    public String text(int index) {
        return values.get(index);
    }

    public long number(int index) {
        String value = values.get(index);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new MalformedPageKeyException(value, e);
        }
    }

    public LocalDate date(int index) {
        String value = values.get(index);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new MalformedPageKeyException(value, e);
        }
    }

    public String encoded() {
        String joined = values.stream().collect(Collectors.joining(String.valueOf(SEPARATOR)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }
}
