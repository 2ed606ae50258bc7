package okoplan.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.view.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the pages that tell each role of its work, as one reader sees them. */
@Component
class HelpGuide {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    HelpGuide(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A page as the list of pages names it.
     *
     * @param own the reader has this role
     */
    record Page(String address, String title, String lead, boolean own) {}

    record Figure(String address, String caption, String alt, String opening) {}

    /**
     * One job.
     *
     * @param link where it begins, if the reader may go there
     */
    record Part(
            String anchor,
            String heading,
            List<String> steps,
            @Nullable Link link,
            @Nullable Figure figure) {}

    /** Those of the reader's roles first. */
    List<Page> pages(Actor reader) {
        return List.of(Role.values()).stream()
                .sorted(Comparator.comparing((Role role) -> !reader.is(role)).thenComparing(Role::ordinal))
                .map(role -> page(role, reader))
                .toList();
    }

    Page page(Role role, Actor reader) {
        return new Page(
                HelpTopic.page(role),
                text("help.guide." + role),
                text("help.guide." + role + ".lead"),
                reader.is(role));
    }

    List<Part> parts(Role role, Actor reader) {
        List<Part> parts = new ArrayList<>();
        int figures = 0;
        for (HelpTopic topic : HelpTopic.of(role)) {
            Figure figure = null;
            if (!topic.picture().isEmpty()) {
                figures++;
                figure = figure(topic.picture(), figures);
            }
            parts.add(part(topic, reader, figure));
        }
        return parts;
    }

    private Part part(HelpTopic topic, Actor reader, @Nullable Figure figure) {
        boolean leads = !topic.address().isEmpty() && reader.is(topic.role());
        return new Part(
                topic.name(),
                text(topic.key()),
                IntStream.rangeClosed(1, topic.steps())
                        .mapToObj(step -> text(topic.key() + "." + step))
                        .toList(),
                leads ? new Link(text(topic.key() + ".open"), topic.address()) : null,
                figure);
    }

    private Figure figure(String name, int number) {
        return new Figure(
                "/help/" + name + ".png",
                text("help.figure", number, text("help.picture." + name)),
                text("help.picture." + name + ".alt"),
                text("help.figure.open", number));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, RUSSIAN);
    }
}
