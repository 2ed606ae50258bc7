package okoplan.shared.conflict;

import java.beans.PropertyDescriptor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.DataBinder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a form says, field by field, as it is sent; empty fields are left out. Written into pages as JSON. */
public final class FormValues {

    /** Name of the field that carries what the form said when it was opened. */
    public static final String OPENED = "opened";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};
    private static final int MOST_LINES = 3_000;
    private static final DefaultFormattingConversionService CONVERSION = conversion();

    private FormValues() {}

    /** Whether the form is one that somebody else may have changed meanwhile. */
    public static boolean isVersioned(Object form) {
        return BeanUtils.getPropertyDescriptor(form.getClass(), "version") != null;
    }

    public static Map<String, List<String>> of(Object form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        add("", form, values);
        values.remove("version");
        return values;
    }

    public static String json(Map<String, List<String>> values) {
        return JSON.writeValueAsString(values);
    }

    /** Reads what {@link #json} has written; anything else is nothing. */
    public static Map<String, List<String>> parse(@Nullable String json) {
        if (json == null || json.isEmpty()) {
            return Map.of();
        }
        try {
            Map<String, List<String>> values = JSON.readValue(json, VALUES);
            return isWhole(values) ? values : Map.of();
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    /** Whether there is a value behind each name: JSON from outside may say null anywhere. */
    static boolean isWhole(@Nullable Map<String, List<String>> values) {
        return values != null
                && values.values().stream()
                        .allMatch(all -> all != null && all.stream().allMatch(Objects::nonNull));
    }

    /** A form that says this. */
    static <F> F bind(F empty, Map<String, List<String>> values) {
        DataBinder binder = new DataBinder(empty);
        binder.setConversionService(CONVERSION);
        binder.setAutoGrowCollectionLimit(MOST_LINES);
        MutablePropertyValues properties = new MutablePropertyValues();
        values.forEach((name, all) -> properties.add(name, all.size() == 1 ? all.get(0) : all.toArray(String[]::new)));
        binder.bind(properties);
        return empty;
    }

    private static void add(String prefix, Object bean, Map<String, List<String>> values) {
        BeanWrapper wrapper = new BeanWrapperImpl(bean);
        for (PropertyDescriptor property : wrapper.getPropertyDescriptors()) {
            if (property.getReadMethod() != null && property.getWriteMethod() != null) {
                Object value =
                        PropertyAccessorFactory.forBeanPropertyAccess(bean).getPropertyValue(property.getName());
                put(prefix + property.getName(), value, values);
            }
        }
    }

    private static void put(String name, @Nullable Object value, Map<String, List<String>> values) {
        if (value instanceof Collection<?> many) {
            List<String> plain = new ArrayList<>();
            int at = 0;
            for (Object each : many) {
                if (isPlain(each)) {
                    plain.add(text(each));
                } else if (each != null) {
                    add(name + "[" + at++ + "].", each, values);
                }
            }
            if (!plain.isEmpty()) {
                values.put(name, List.copyOf(new TreeSet<>(plain)));
            }
        } else if (isPlain(value) && !text(value).isBlank() && !Boolean.FALSE.equals(value)) {
            values.put(name, List.of(text(value)));
        }
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof LocalDate;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return RussianDates.dateShort(day);
        }
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }

    private static DefaultFormattingConversionService conversion() {
        DefaultFormattingConversionService service = new DefaultFormattingConversionService();
        service.addConverter(
                String.class,
                LocalDate.class,
                text -> LocalDate.parse(text, DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT)));
        return service;
    }
}
