package okoplan.notification.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import okoplan.shared.Role;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts a digest into a letter, in HTML and in plain text, and gives it to the mail server. */
@Component
class Letters {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String SENDER = "ОКО-План";

    private final ObjectProvider<JavaMailSender> server;
    private final MailProperties properties;
    private final DigestContents contents;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final Today today;

    Letters(
            ObjectProvider<JavaMailSender> server,
            MailProperties properties,
            DigestContents contents,
            ITemplateEngine templates,
            MessageSource messages,
            Today today) {
        this.server = server;
        this.properties = properties;
        this.contents = contents;
        this.templates = templates;
        this.messages = messages;
        this.today = today;
    }

    /** Whether the installation has a mail server and an address to send from. */
    boolean canBeSent() {
        return !properties.from().isBlank() && server.getIfAvailable() != null;
    }

    /**
     * What a letter says.
     *
     * @param heading subject, and heading of the letter
     * @param lead before the lists
     */
    record Text(String heading, String lead, List<Part> parts) {}

    /** @param more words for what is not shown; null: nothing */
    record Part(
            String heading,
            String url,
            List<Line> lines,
            @Nullable String more) {}

    record Line(String text, @Nullable String url, String note) {}

    /** Empty when nothing is left to be told. */
    Optional<Text> text(Letter letter) {
        if (letter.kind() == DigestKind.DAILY) {
            return daily(letter);
        }
        // Who was head when the letter was made may be none any more
        return letter.reader().is(Role.HEAD) ? Optional.of(weekly(letter)) : Optional.empty();
    }

    private Optional<Text> daily(Letter letter) {
        LocalDate now = today.dateIn(letter.zone());
        List<DigestPart> parts = contents.daily(letter.reader(), letter.since(), now);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String heading = parts.stream()
                .map(part -> message("digest.subject." + part.name(), part.total(), part.days()))
                .collect(Collectors.joining(", "));
        return Optional.of(new Text(
                message("digest.daily.heading", heading),
                message("digest.daily.lead", RussianDates.date(now)),
                parts.stream().map(this::part).toList()));
    }

    private Part part(DigestPart part) {
        return new Part(
                message(
                        "digest.part." + part.name()
                                + (part.name().equals("due") && part.days() < 2 ? "." + part.days() : ""),
                        part.total(),
                        part.days()),
                properties.site() + part.url(),
                part.lines().stream()
                        .map(line -> new Line(
                                line.text(),
                                properties.site() + line.url(),
                                line.executor().isEmpty() || line.due().isEmpty()
                                        ? line.executor() + line.due()
                                        : line.executor() + ", " + line.due()))
                        .toList(),
                part.left() == 0 ? null : message("digest.more", part.left()));
    }

    private Text weekly(Letter letter) {
        DigestContents.Week week = contents.weekly(letter.municipality(), letter.since(), letter.day());
        long more = week.overdue() - week.before();
        String change = more == 0 ? "same" : more > 0 ? "more" : "fewer";
        List<Line> numbers = List.of(
                new Line(message("digest.week.overdue", week.overdue()), url("/assignments?status=overdue"), ""),
                new Line(
                        message("digest.week." + change, Math.abs(more), RussianDates.dayMonth(letter.since())),
                        null,
                        ""),
                new Line(message("digest.week.became", week.became()), null, ""),
                new Line(message("digest.week.reported", week.reported()), null, ""),
                new Line(message("digest.week.accepted", week.accepted()), null, ""),
                new Line(message("digest.week.waiting", week.waiting()), url("/review"), ""));
        Part all = new Part(message("digest.week.numbers"), url("/oversight"), numbers, null);
        Part schools = new Part(
                message("digest.week.schools"),
                url("/oversight"),
                week.schools().stream()
                        .map(school -> new Line(
                                school.name(), url(school.url()), message("digest.week.school", school.overdue())))
                        .toList(),
                null);
        return new Text(
                message("digest.weekly.heading", week.overdue()),
                message(
                        "digest.weekly.lead",
                        RussianDates.range(letter.since(), letter.day().minusDays(1))),
                week.schools().isEmpty() ? List.of(all) : List.of(all, schools));
    }

    /** Hands the letter to the server; returns when it has taken it. */
    void send(Letter letter, Text text) throws MessagingException {
        JavaMailSender sender = server.getObject();
        MimeMessage message =
                new Identified(sender.createMimeMessage().getSession(), "<digest." + letter.id() + "@" + host() + ">");
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setTo(letter.address());
        try {
            helper.setFrom(properties.from(), SENDER);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        helper.setSubject(text.heading());
        helper.setText(plain(text), html(text));
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
    }

    private String html(Text text) {
        Context context = new Context(RUSSIAN);
        context.setVariable("letter", text);
        context.setVariable("choice", url("/account/notifications"));
        return templates.process("notification/mail/digest", context);
    }

    private String plain(Text text) {
        StringBuilder plain = new StringBuilder(text.lead()).append("\n");
        for (Part part : text.parts()) {
            plain.append("\n")
                    .append(part.heading())
                    .append("\n")
                    .append(part.url())
                    .append("\n");
            for (Line line : part.lines()) {
                plain.append("– ").append(line.text());
                if (!line.note().isEmpty()) {
                    plain.append(" (").append(line.note()).append(")");
                }
                plain.append("\n");
                if (line.url() != null) {
                    plain.append("  ").append(line.url()).append("\n");
                }
            }
            if (part.more() != null) {
                plain.append(part.more()).append("\n");
            }
        }
        return plain.append("\n-- \n")
                .append(message("digest.foot"))
                .append("\n")
                .append(url("/account/notifications"))
                .append("\n")
                .toString();
    }

    private String url(String path) {
        return properties.site() + path;
    }

    private String host() {
        return Objects.requireNonNullElse(URI.create(properties.site()).getHost(), "oko-plan");
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }

    /** The same letter has the same id however often it is sent, so that who gets it twice shows it once. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
