package okoplan.web;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Reads {@code ${row.due}} and {@code ${row.heading()}} itself: a variable, then properties and methods without arguments of our own
 * classes, found once. Everything else, and whatever is not found or is null on the way, goes to the evaluator that Thymeleaf has, so
 * that what an expression means and how it fails stays the same. A list of fifty rows evaluates a thousand of these, which through
 * SpEL takes half of the page's time.
 */
final class PathEvaluator implements IStandardVariableExpressionEvaluator {

    private static final Pattern PATH = Pattern.compile("[a-z]\\w*(?:\\.[a-z]\\w*(?:\\(\\))?)*");
    /** Names that SpEL or Thymeleaf do not take for a variable. */
    private static final Set<String> RESERVED =
            Set.of("param", "session", "application", "execInfo", "true", "false", "null", "new", "not");

    private static final String OURS = "okoplan.";

    private final IStandardVariableExpressionEvaluator other;
    private final Map<String, Path> paths = new ConcurrentHashMap<>();

    /** @param other evaluates everything that is not a path */
    PathEvaluator(IStandardVariableExpressionEvaluator other) {
        this.other = other;
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        Path path = expression.getUseSelectionAsRoot() || execution.getPerformTypeConversion()
                ? Path.NONE
                : paths.computeIfAbsent(expression.getExpression(), Path::of);
        Object value = path.steps.length == 0 ? null : path.read(context);
        return value == null ? other.evaluate(context, expression, execution) : value;
    }

    /** @param steps the variable and what is read of it; none: not a path */
    private record Path(String... steps) {

        static final Path NONE = new Path();

        static Path of(String expression) {
            String[] steps = expression.split("\\.");
            return PATH.matcher(expression).matches() && Arrays.stream(steps).noneMatch(RESERVED::contains)
                    ? new Path(steps)
                    : NONE;
        }

        @Nullable
        Object read(IExpressionContext context) {
            Object value = context.getVariable(steps[0]);
            for (int i = 1; i < steps.length && value != null; i++) {
                value = Readers.OF.get(value.getClass()).read(value, steps[i]);
            }
            return value;
        }
    }

    /** How the steps are read of the objects of one class. */
    private static final class Readers {

        static final ClassValue<Readers> OF = new ClassValue<>() {
            @Override
            protected Readers computeValue(Class<?> type) {
                return new Readers(type);
            }
        };

        private final Class<?> type;
        private final Map<String, Optional<Method>> found = new ConcurrentHashMap<>();

        private Readers(Class<?> type) {
            this.type = type;
        }

        /** @return null as well where the step is nothing that is read here */
        @Nullable
        Object read(Object target, String step) {
            Optional<Method> method = found.computeIfAbsent(step, this::find);
            try {
                return method.isEmpty() ? null : method.get().invoke(target);
            } catch (ReflectiveOperationException e) {
                return null;
            }
        }

        private Optional<Method> find(String step) {
            return type.getName().startsWith(OURS) ? accessor(step).filter(Method::trySetAccessible) : Optional.empty();
        }

        private Optional<Method> accessor(String step) {
            if (step.endsWith("()")) {
                return publicMethod(step.substring(0, step.length() - 2));
            }
            String name = Character.toUpperCase(step.charAt(0)) + step.substring(1);
            return Stream.of(publicMethod("get" + name), publicMethod("is" + name), component(step))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<Method> publicMethod(String name) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals(name)
                            && method.getParameterCount() == 0
                            && method.getReturnType() != void.class
                            && !method.isBridge()
                            && !Modifier.isStatic(method.getModifiers()))
                    .findFirst();
        }

        private Optional<Method> component(String name) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .filter(component -> component.getName().equals(name))
                            .map(RecordComponent::getAccessor)
                            .findFirst()
                    : Optional.empty();
        }
    }
}
