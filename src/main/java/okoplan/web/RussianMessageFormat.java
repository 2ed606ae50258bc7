package okoplan.web;

import java.io.Serializable;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.shared.RussianDates;
import okoplan.shared.RussianNumbers;
import okoplan.shared.RussianPlural;
import org.jspecify.annotations.Nullable;

/** Makes a {@link MessageFormat} of a message pattern with plural places {@code {0|день|дня|дней}}. */
final class RussianMessageFormat {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:\\|([^{}]*))?}");

    private RussianMessageFormat() {}

    static MessageFormat of(String pattern, Locale locale) {
        List<Format> formats = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher place = PLACE.matcher(pattern);
        while (place.find()) {
            String forms = place.group(2);
            formats.add(forms == null ? new Value() : new Noun(RussianPlural.parse(forms)));
            place.appendReplacement(plain, "{" + place.group(1) + "}");
        }
        place.appendTail(plain);
        MessageFormat format = new MessageFormat(plain.toString(), locale);
        if (format.getFormats().length == formats.size()) {
            format.setFormats(formats.toArray(Format[]::new));
        }
        return format;
    }

    private abstract static class WriteOnly extends Format {

        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
            return to.append(text(value));
        }

        abstract String text(Object value);

        @Override
        public @Nullable Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException("messages are only written");
        }
    }

    private static final class Value extends WriteOnly {

        private static final long serialVersionUID = 1L;

        @Override
        String text(Object value) {
            if (value instanceof Integer || value instanceof Long) {
                return RussianNumbers.format(((Number) value).longValue());
            }
            if (value instanceof Number number) {
                return RussianNumbers.format(number.doubleValue());
            }
            if (value instanceof LocalDate date) {
                return RussianDates.date(date);
            }
            return String.valueOf(value);
        }
    }

    private static final class Noun extends WriteOnly implements Serializable {

        private static final long serialVersionUID = 1L;

        private final transient RussianPlural plural;

        Noun(RussianPlural plural) {
            this.plural = plural;
        }

        @Override
        String text(Object value) {
            return plural.form(((Number) value).longValue());
        }
    }
}
