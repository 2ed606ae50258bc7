package okoplan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;

/**
 * A variable or an expression object, then properties and methods of our own classes and of Thymeleaf's; what is given to a method
 * are such paths again, or words in quotes.
 *
 * @param root a variable, with {@code #} an expression object, or words behind a quote; empty: not a path
 */
record TemplatePath(String root, List<Step> steps) {

    /** That this expression is for SpEL to evaluate, or to fail at. */
    static final Object UNKNOWN = new Object();

    private static final TemplatePath NONE = new TemplatePath("", List.of());
    private static final String NULL = "null";

    private static final char QUOTE = '\'';
    private static final Pattern NAME = Pattern.compile("#?[a-z_]\\w*");
    private static final Pattern WORDS = Pattern.compile("('[^']*)'(?!')");
    /** Names that SpEL or Thymeleaf do not take for a variable. */
    private static final Set<String> RESERVED =
            Set.of("param", "session", "application", "execInfo", "true", "false", "new", "not");

    static TemplatePath of(String expression) {
        Parser parser = new Parser(expression);
        TemplatePath path = parser.path();
        return parser.isAtEnd() ? path : NONE;
    }

    /**
     * What it leads to.
     *
     * @return {@link #UNKNOWN} where this is not a path, where something is not found, fails or is null on the way
     */
    @Nullable
    Object read(IExpressionContext context) {
        if (root.isEmpty()) {
            return UNKNOWN;
        }
        Object value = start(context);
        for (int i = 0; i < steps.size() && value != UNKNOWN; i++) {
            value = value == null ? UNKNOWN : steps.get(i).of(value, context);
        }
        return value;
    }

    private @Nullable Object start(IExpressionContext context) {
        if (root.equals(NULL)) {
            return null;
        }
        return switch (root.charAt(0)) {
            case QUOTE -> root.substring(1);
            case '#' -> context.getExpressionObjects().getObject(root.substring(1));
            default -> context.getVariable(root);
        };
    }

    /** A property, or a method with what is given to it; remembers the class that it was last read of. */
    static final class Step {

        private static final @Nullable Object[] NOTHING = {};

        private final String name;
        private final @Nullable List<TemplatePath> given;
        private @Nullable volatile TemplateReader last;

        /** @param given null: a property */
        private Step(String name, @Nullable List<TemplatePath> given) {
            this.name = name;
            this.given = given;
        }

        private @Nullable Object of(Object target, IExpressionContext context) {
            TemplateReader reader = last;
            if (reader == null || reader.type() != target.getClass()) {
                reader = TemplateReader.of(target.getClass(), name, given == null ? -1 : given.size());
                last = reader;
            }
            if (reader.method() == null) {
                return UNKNOWN;
            }
            @Nullable Object[] values = values(context);
            return Arrays.asList(values).contains(UNKNOWN) ? UNKNOWN : reader.read(target, values);
        }

        private @Nullable Object[] values(IExpressionContext context) {
            if (given == null || given.isEmpty()) {
                return NOTHING;
            }
            @Nullable Object[] values = new Object[given.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = given.get(i).read(context);
            }
            return values;
        }
    }

    private static final class Parser {

        private final String text;
        private int at;

        private Parser(String text) {
            this.text = text;
        }

        private boolean isAtEnd() {
            return at == text.length();
        }

        private TemplatePath path() {
            String root = name();
            if (RESERVED.contains(root)) {
                return NONE;
            }
            if (root.equals(NULL)) {
                return new TemplatePath(NULL, List.of());
            }
            List<Step> steps = new ArrayList<>();
            while (take(".")) {
                String name = name();
                if (name.isEmpty() || name.charAt(0) == '#') {
                    return NONE;
                }
                steps.add(new Step(name, take("(") ? given() : null));
            }
            return new TemplatePath(root, steps);
        }

        private List<TemplatePath> given() {
            List<TemplatePath> given = new ArrayList<>();
            if (take(")")) {
                return given;
            }
            do {
                while (take(" ")) {}
                String words = next(WORDS, 1);
                given.add(words.isEmpty() ? path() : new TemplatePath(words, List.of()));
            } while (take(","));
            if (!take(")")) {
                // What is left of the text makes the whole unknown
                at = -1;
            }
            return given;
        }

        private String name() {
            return next(NAME, 0);
        }

        /** Empty where it does not come next. */
        private String next(Pattern pattern, int group) {
            Matcher found = pattern.matcher(text);
            if (at < 0 || !found.region(at, text.length()).lookingAt()) {
                return "";
            }
            at = found.end();
            return found.group(group);
        }

        private boolean take(String sign) {
            if (at >= 0 && text.startsWith(sign, at)) {
                at += sign.length();
                return true;
            }
            return false;
        }
    }
}
