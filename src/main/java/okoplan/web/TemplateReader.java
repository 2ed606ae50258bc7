package okoplan.web;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a property or a method is read of the objects of one class; only of classes of ours and of Thymeleaf's, the mark against forged
 * forms, and only where the name leaves no choice.
 *
 * @param method null: it is for SpEL to find
 */
record TemplateReader(Class<?> type, @Nullable Method method) {

    private static final List<String> READ =
            List.of("okoplan.", "org.thymeleaf.", "org.springframework.security.web.csrf.");
    private static final int PROPERTY = -1;

    private static final ClassValue<Map<String, TemplateReader>> FOUND = new ClassValue<>() {
        @Override
        protected Map<String, TemplateReader> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** @param amount how many values are given to it; -1: a property */
    static TemplateReader of(Class<?> type, String name, int amount) {
        return FOUND.get(type).computeIfAbsent(name + '/' + amount, key -> find(type, name, amount));
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
        Stream<Method> found = READ.stream().anyMatch(type.getName()::startsWith)
                ? amount == PROPERTY ? property(type, name) : only(type, name, amount)
                : Stream.empty();
        return new TemplateReader(
                type, found.filter(Method::trySetAccessible).findFirst().orElse(null));
    }

    private static Stream<Method> property(Class<?> type, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Stream<Method> is = only(type, "is" + capital, 0)
                .filter(method -> method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class);
        return Stream.of(only(type, "get" + capital, 0), is, component(type, name))
                .flatMap(method -> method);
    }

    private static Stream<Method> only(Class<?> type, String name, int amount) {
        List<Method> said = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .filter(method -> method.isVarArgs() || method.getParameterCount() == amount)
                .toList();
        return said.size() == 1 ? said.stream().filter(TemplateReader::isSimple) : Stream.empty();
    }

    private static boolean isSimple(Method method) {
        return method.getReturnType() != void.class && !method.isVarArgs() && !Modifier.isStatic(method.getModifiers());
    }

    private static Stream<Method> component(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .map(RecordComponent::getAccessor)
                : Stream.empty();
    }
}
