package okoplan.audit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns entries of the log into what a person reads: names for tables, columns and values. */
@Component
class AuditWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    AuditRow row(AuditEntry entry, AuditNames.Known names, ZoneId zone) {
        String kind = entry.amount() == 1
                ? text("audit.kind." + entry.kind())
                : messages.getMessage("audit.several." + entry.kind(), new Object[] {entry.amount()}, RUSSIAN);
        return new AuditRow(
                entry.happenedAt(),
                LocalDateTime.ofInstant(entry.happenedAt(), zone),
                who(entry),
                entry.actorRoles().stream()
                        .map(role -> text("web.role." + role))
                        .collect(Collectors.joining(", ")),
                Objects.requireNonNullElse(entry.onBehalf(), ""),
                text("audit.what", kind, text("audit.action." + entry.action())),
                entry.label(),
                entry.plan(),
                Objects.requireNonNullElse(entry.planTitle(), ""),
                entry.assignment(),
                Objects.requireNonNullElse(entry.request(), ""),
                changes(entry, names, zone));
    }

    private String who(AuditEntry entry) {
        return switch (entry.actorKind()) {
            case ACCOUNT -> Objects.requireNonNullElse(entry.actorName(), "");
            case UNSIGNED, SYSTEM -> text("audit.actor." + entry.actorKind());
            case DATABASE -> text("audit.actor.DATABASE.named", Objects.requireNonNullElse(entry.actorName(), ""));
        };
    }

    private List<AuditRow.Change> changes(AuditEntry entry, AuditNames.Known names, ZoneId zone) {
        Set<String> columns = new LinkedHashSet<>(entry.before().keySet());
        columns.addAll(entry.after().keySet());
        List<AuditRow.Change> changes = new ArrayList<>();
        for (String column : columns) {
            boolean changed = entry.action().equals("CHANGED");
            String before = entry.before().isEmpty()
                    ? null
                    : value(entry, column, entry.before().get(column), names, zone);
            String after = entry.after().isEmpty()
                    ? null
                    : value(entry, column, entry.after().get(column), names, zone);
            if (isSecret(column)) {
                changes.add(new AuditRow.Change(field(entry.kind(), column), null, text("audit.secret")));
            } else if (changed
                    || isTold(column, entry.before().get(column))
                    || isTold(column, entry.after().get(column))) {
                changes.add(new AuditRow.Change(field(entry.kind(), column), before, after));
            }
        }
        return changes;
    }

    /** Whether it is worth saying of something new or removed. */
    private static boolean isTold(String column, @Nullable Object value) {
        return value != null && !value.equals(false) && !column.equals("position") && !column.equals("plan_id");
    }

    /** Of such columns the log only says that they changed. */
    private static boolean isSecret(String column) {
        return column.matches(".*(password_hash|secret|token|recovery).*");
    }

    String field(String kind, String column) {
        String own = find("audit.field." + kind + "." + column);
        return own.isEmpty() ? Objects.requireNonNullElse(blankToNull(find("audit.field." + column)), column) : own;
    }

    private String value(AuditEntry entry, String column, @Nullable Object value, AuditNames.Known names, ZoneId zone) {
        if (value == null || value.equals("")) {
            return text("audit.nothing");
        }
        String name = names.of(column, value);
        if (name != null) {
            return quoted(name);
        }
        if (column.endsWith("_id") || column.endsWith("_by")) {
            return text("audit.number", value.toString());
        }
        if (value instanceof Boolean flag) {
            return text(flag ? "audit.yes" : "audit.no");
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        return value instanceof String text ? words(entry.kind(), column, text, zone) : value.toString();
    }

    private String words(String kind, String column, String text, ZoneId zone) {
        String time = time(text, zone);
        if (time != null) {
            return time;
        }
        if (CODE.matcher(text).matches()) {
            String own = find("audit.value." + kind + "." + column + "." + text);
            String shared = own.isEmpty() ? find("audit.value." + column + "." + text) : own;
            return shared.isEmpty() ? quoted(text) : shared;
        }
        return quoted(text);
    }

    /** A day or a moment in words; null for anything else, also for what people have typed and only looks like one. */
    private static @Nullable String time(String text, ZoneId zone) {
        try {
            if (DAY.matcher(text).matches()) {
                return RussianDates.dateShort(LocalDate.parse(text));
            }
            return MOMENT.matcher(text).matches()
                    ? RussianDates.moment(
                            OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime())
                    : null;
        } catch (DateTimeParseException typed) {
            return null;
        }
    }

    private static String quoted(String text) {
        return "«" + text + "»";
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }

    private String find(String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, "", RUSSIAN), "");
    }
}
