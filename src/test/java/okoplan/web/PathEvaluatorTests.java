package okoplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class PathEvaluatorTests {

    private final SpringTemplateEngine with = engine(new PathDialect());
    private final SpringTemplateEngine without = engine(new SpringStandardDialect());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row",
                "row.title",
                "row.heading()",
                "row.open",
                "row.done",
                "row.place.number",
                "row.nothing",
                "row.place.none()",
                "row.kind",
                "row.kind.name()",
                "row.words",
                "row.words.size()",
                "row.words[0]",
                "words.isEmpty()",
                "map.key",
                "missing",
                "missing?.title",
                "number",
                "text.length()",
                "number > 3 ? row.title : row.place",
                "not row.open",
                "null",
                "row.after(row.place)",
                "row.after(map)",
                "row.after(row.nothing)",
                "row.after( row.place )",
                "row.joined(row.title, row.place.number)",
                "row.joined(text,number)",
                "row.joined(number, number)",
                "row.joined('a', 2)",
                "row.joined('a', number)",
                "row.joined('', number)",
                "row.joined('it''s', number)",
                "row.joined( 'a, b)' , number )",
                "'words'",
                "_mark.title",
                "#lists.isEmpty(words)",
                "#lists.isEmpty(row.nothing)",
                "#lists.isEmpty(row.words)",
                "#strings.listJoin(row.words, '; ')",
                "#strings.listJoin(words, '; ')",
                "row.place.plus(row.place.plus(number))",
                "row.overloaded(text)",
                "row.overloaded(number)",
                "row.all(text, text)",
                "row.heading().length()",
                "#strings.length(row.title)",
                "#strings.isEmpty(row.nothing)",
                "row.title + row.place.number",
                "row.after(number).length() > 2"
            })
    void saysWhatSpelSays(String expression) {
        assertThat(text(with, expression)).isEqualTo(text(without, expression));
        assertThat(text(with, expression)).as("once more").isEqualTo(text(without, expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row.absent",
                "missing.title",
                "row.nothing.length()",
                "row.fails()",
                "row.class.name.absent",
                "row.title.absent",
                "row.after(row.absent)",
                "row.after(text, text)",
                "row.place.plus(missing)",
                "#absent.length(text)"
            })
    void failsWhereSpelFails(String expression) {
        assertThatThrownBy(() -> text(without, expression)).isInstanceOf(TemplateProcessingException.class);
        assertThatThrownBy(() -> text(with, expression)).isInstanceOf(TemplateProcessingException.class);
    }

    @Test
    void readsTheSameNameOfObjectsOfDifferentClasses() {
        assertThat(text(with, "row.title") + text(with, "other.title")).isEqualTo("План" + "Справка");
    }

    @Test
    void readsTheChosenObjectWhereThereIsOne() {
        String template = "<p th:object=\"${row}\"><b th:text=\"*{title}\"></b><b th:text=\"${other.title}\"></b></p>";
        assertThat(with.process(template, context())).isEqualTo("<p><b>План</b><b>Справка</b></p>");
    }

    private static String text(SpringTemplateEngine engine, String expression) {
        return engine.process("[[${" + expression + "}]]", context());
    }

    private static Context context() {
        Context context = new Context();
        context.setVariable("row", new Row("План", true, new Place(7), null, Kind.SECOND, Arrays.asList("a", "b")));
        context.setVariable("other", new Other());
        context.setVariable("_mark", new Other());
        context.setVariable("words", List.of());
        context.setVariable("map", Map.of("key", "value"));
        context.setVariable("number", 5);
        context.setVariable("text", "слово");
        return context;
    }

    private static SpringTemplateEngine engine(SpringStandardDialect dialect) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setDialect(dialect);
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine;
    }

    record Row(
            String title,
            boolean open,
            Place place,
            @Nullable String nothing,
            Kind kind,
            List<String> words) {

        public String heading() {
            return title + " 1";
        }

        public boolean isDone() {
            return !open;
        }

        public String after(@Nullable Object first) {
            return title + " " + first;
        }

        public String joined(String word, int amount) {
            return word + amount;
        }

        public String overloaded(String word) {
            return "word " + word;
        }

        public String overloaded(Integer amount) {
            return "amount " + amount;
        }

        public String all(String... all) {
            return String.join(",", all);
        }

        public String fails() {
            throw new IllegalStateException(title);
        }
    }

    record Place(int number) {

        public int plus(int more) {
            return number + more;
        }

        public @Nullable Object none() {
            return null;
        }
    }

    enum Kind {
        FIRST,
        SECOND {
            @Override
            public String toString() {
                return "second";
            }
        }
    }

    public static class Other {

        public String getTitle() {
            return "Справка";
        }
    }
}
