package okoplan.web;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okoplan.shared.Actor;
import okoplan.shared.RussianDates;
import okoplan.shared.RussianNumbers;
import okoplan.shared.RussianPlural;
import okoplan.shared.view.DueLine;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.thymeleaf.spring6.util.DetailedError;

/** What templates may call as {@code #oko}: words for dates, numbers and statuses. */
public final class OkoExpressions {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final char NO_BREAK = '\u00a0';

    private final MessageSource messages;

    OkoExpressions(MessageSource messages) {
        this.messages = messages;
    }

    /** A new name for a form that is taken once, however often it is sent. */
    public String submission() {
        return UUID.randomUUID().toString();
    }

    /** «27 ноября 2026»; empty for null, as all of these. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : together(RussianDates.date(day));
    }

    /** «27 ноября», with the year if it is not this one. */
    public String dateIn(@Nullable LocalDate day, LocalDate today) {
        return day == null ? "" : together(RussianDates.dateIn(day, today));
    }

    /** «27.11.2026». */
    public String dateShort(@Nullable LocalDate day) {
        return day == null ? "" : RussianDates.dateShort(day);
    }

    /** «27 ноября 2026, 14:05» in the given zone. */
    public String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : together(RussianDates.moment(LocalDateTime.ofInstant(at, zone)));
    }

    /** «Сентябрь 2026». */
    public String month(YearMonth month) {
        return together(RussianDates.month(month));
    }

    public String range(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            return from == null ? "" : together("с " + RussianDates.date(from));
        }
        return together(RussianDates.range(from, to));
    }

    /** A line does not break between a number and its word: «30 ноября», «5 дней». */
    private static String together(String words) {
        StringBuilder together = new StringBuilder(words);
        for (int at = words.indexOf(' ', 1); at > 0; at = words.indexOf(' ', at + 1)) {
            if (Character.isDigit(words.charAt(at - 1)) && startsWord(words, at + 1)) {
                together.setCharAt(at, NO_BREAK);
            }
        }
        return together.toString();
    }

    private static boolean startsWord(String words, int at) {
        return at < words.length() && words.charAt(at) >= 'а' && words.charAt(at) <= 'я';
    }

    /** What is due and not done. */
    public DueLine due(@Nullable LocalDate due, LocalDate today) {
        return DueLine.of(due, true, null, today);
    }

    /** The same of what may be over: then only the date is told. */
    public DueLine due(@Nullable LocalDate due, boolean open, LocalDate today) {
        return DueLine.of(due, open, null, today);
    }

    /**
     * Number and noun, «5 мероприятий».
     *
     * @param word one of {@code web.plural.*}, or the whole key of a message with forms «one|few|many»
     */
    public String plural(long number, String word) {
        return forms(word).of(number);
    }

    /** The noun alone, as it stands after the number. */
    public String noun(long number, String word) {
        return forms(word).form(number);
    }

    public String number(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        return number instanceof Integer || number instanceof Long
                ? RussianNumbers.format(number.longValue())
                : RussianNumbers.format(number.doubleValue());
    }

    public String fileSize(long bytes) {
        return RussianNumbers.fileSize(bytes);
    }

    /** Whole per cent, never 100 while something is missing and never 0 once something is done. */
    public int percent(long done, long total) {
        if (total == 0) {
            return 0;
        }
        int percent = Math.round(done * 100f / total);
        if (percent == 0 && done > 0) {
            return 1;
        }
        return percent == 100 && done < total ? 99 : percent;
    }

    /** «Планы, страница 2»; the first page has no number. */
    public String pageTitle(String title, @Nullable Integer page) {
        return page == null || page <= 1 ? title : message("web.title.page", title, page);
    }

    /** The id of a form field: its path without brackets. */
    public String id(String path) {
        return path.indexOf('[') < 0 ? path : path.replaceAll("[\\[\\]]", "");
    }

    /** Ids of hint and error of a field, for {@code aria-describedby}; null when it has neither. */
    public @Nullable String describedBy(String path, @Nullable Object hint, boolean hasErrors) {
        String ids = Stream.of(hint == null ? null : id(path) + "-hint", hasErrors ? id(path) + "-error" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** Errors of a form in the order in which its class declares the fields; those of the form as a whole come first. */
    public List<DetailedError> inOrder(List<DetailedError> errors, @Nullable Object form) {
        if (form == null) {
            return errors;
        }
        List<String> fields = Arrays.stream(form.getClass().getDeclaredFields())
                .map(Field::getName)
                .toList();
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> error.isGlobal() ? -1 : place(error.getFieldName(), fields)))
                .toList();
    }

    private static int place(String path, List<String> fields) {
        int place = fields.indexOf(path.split("[.\\[]", 2)[0]);
        return place < 0 ? fields.size() : place;
    }

    /** A message of the session: a {@link Flash}, or plain words. */
    public String flash(Object flash) {
        return flash instanceof Flash message
                ? message(message.key(), message.arguments().toArray())
                : flash.toString();
    }

    /** «Петрова И. С.» of «Петрова Ирина Сергеевна». */
    public String shortName(String name) {
        List<String> words = Arrays.asList(name.strip().split("\\s+"));
        String initials =
                words.stream().skip(1).map(word -> word.charAt(0) + ".").collect(Collectors.joining(" "));
        return (words.get(0) + " " + initials).strip();
    }

    /** Names of a person's roles. */
    public List<String> roles(Actor actor) {
        return actor.roles().stream()
                .sorted()
                .map(role -> message("web.role." + role))
                .toList();
    }

    public String planTone(Object status) {
        return status.toString().equals("DRAFT") ? "warning" : "plain";
    }

    public String reportTone(Object status) {
        return switch (status.toString()) {
            case "SUBMITTED" -> "info";
            case "RETURNED" -> "warning";
            default -> "plain";
        };
    }

    public String extensionTone(Object status) {
        return switch (status.toString()) {
            case "PENDING" -> "warning";
            case "GRANTED" -> "success";
            default -> "plain";
        };
    }

    /** The words themselves. */
    String said(Wording wording) {
        return together(
                wording.key() == null
                        ? wording.given().get(0).toString()
                        : message(wording.key(), wording.given().toArray()));
    }

    private RussianPlural forms(String word) {
        return RussianPlural.parse(message(word.contains(".") ? word : "web.plural." + word));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
