package okoplan.web;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a property or a method is read of the objects of one class; only of classes of ours, and only where the name leaves no choice.
 *
 * @param method null: it is for SpEL to find
 */
record TemplateReader(Class<?> type, @Nullable Method method) {

    private static final String OURS = "okoplan.";
    private static final int PROPERTY = -1;

    private static final ClassValue<Map<String, TemplateReader>> FOUND = new ClassValue<>() {
        @Override
        protected Map<String, TemplateReader> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** @param amount how many values are given to it; -1: a property */
    static TemplateReader of(Class<?> type, String name, int amount) {
        return FOUND.get(type).computeIfAbsent(name + amount, key -> find(type, name, amount));
    }

    /**
     * What the object answers.
     *
     * @param given what the method is given
     * @return {@link TemplatePath#UNKNOWN} where there is no such thing, where it wants something else or fails
     */
    @Nullable
    Object read(Object target, @Nullable Object[] given) {
        try {
            return method == null ? TemplatePath.UNKNOWN : method.invoke(target, given);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return TemplatePath.UNKNOWN;
        }
    }

    private static TemplateReader find(Class<?> type, String name, int amount) {
        Stream<Method> found = type.getName().startsWith(OURS)
                ? amount == PROPERTY ? property(type, name) : only(type, name, amount)
                : Stream.empty();
        return new TemplateReader(
                type, found.filter(Method::trySetAccessible).findFirst().orElse(null));
    }

    private static Stream<Method> property(Class<?> type, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Stream.of(only(type, "get" + capital, 0), only(type, "is" + capital, 0), component(type, name))
                .flatMap(method -> method);
    }

    private static Stream<Method> only(Class<?> type, String name, int amount) {
        Predicate<Method> said = method -> method.getName().equals(name)
                && method.getParameterCount() == amount
                && method.getReturnType() != void.class
                && !method.isVarArgs()
                && !method.isBridge()
                && !Modifier.isStatic(method.getModifiers());
        List<Method> found = Arrays.stream(type.getMethods()).filter(said).toList();
        return found.size() == 1 ? found.stream() : Stream.empty();
    }

    private static Stream<Method> component(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .map(RecordComponent::getAccessor)
                : Stream.empty();
    }
}
