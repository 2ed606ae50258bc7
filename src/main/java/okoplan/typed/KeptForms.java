package okoplan.typed;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps forms that were sent after the sign-in had ended, a few for each account and for a few days; never passwords. */
@Component
public class KeptForms {

    /** Name of the field that says whose form it is, see {@link FormOwner}. */
    public static final String OWNER = "oko-owner";

    /** Name of the field that says on which page the form is. */
    public static final String PAGE = "oko-page";

    /** Name of the field that says which kept form is sent again. */
    public static final String KEPT = "oko-kept";

    private static final Duration KEPT_FOR = Duration.ofDays(3);
    private static final int MOST_FORMS = 20;
    /** Of characters: lists of chosen rows stand in it, and a header still carries it. */
    private static final int MOST_ADDRESS = 6_000;

    private static final int MOST_FIELDS = 3_000;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Set<String> SECRET =
            Set.of("password", "passwort", "current", "fresh", "repeated", "code", "otp", "secret", "token", "pin");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final FormOwner owners;
    private final Today today;

    KeptForms(JdbcClient jdbc, FormOwner owners, Today today) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.today = today;
    }

    /**
     * Keeps what was sent for the account that had opened the form.
     *
     * @return its key; nothing when the form is none of ours, too large or has nothing that a person types
     */
    @Transactional
    public Optional<Long> keep(Map<String, String[]> sent) {
        AccountId account = owners.read(first(sent, OWNER)).orElse(null);
        String page = first(sent, PAGE);
        Map<String, List<String>> fields = typed(sent);
        if (account == null || !isOwnPage(page) || fields.isEmpty() || isTooLarge(fields)) {
            return Optional.empty();
        }
        OffsetDateTime now = today.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                delete from kept_form
                where account_id = :account and (kept_at < :before or id not in (
                    select id from kept_form where account_id = :account order by id desc limit :most))
                """)
                .param("account", account.value())
                .param("before", now.minus(KEPT_FOR))
                .param("most", MOST_FORMS - 1)
                .update();
        return jdbc.sql("""
                        insert into kept_form (municipality_id, account_id, page, fields, kept_at)
                        select municipality_id, id, :page, cast(:fields as jsonb), :now from account where id = :account
                        returning id
                        """)
                .param("account", account.value())
                .param("page", page)
                .param("fields", JSON.writeValueAsString(fields))
                .param("now", now)
                .query(Long.class)
                .optional();
    }

    /** Whose form it is that was sent. */
    public Optional<AccountId> owner(Map<String, String[]> sent) {
        return owners.read(first(sent, OWNER));
    }

    /** A kept form, for the account that it was kept for. */
    @Transactional(readOnly = true)
    public Optional<KeptForm> find(Actor actor, long id) {
        return jdbc.sql("""
                        select id, page, fields, kept_at from kept_form
                        where municipality_id = :municipality and account_id = :account and id = :id and kept_at >= :before
                        """)
                .param("municipality", actor.municipality().value())
                .param("account", actor.account().value())
                .param("id", id)
                .param("before", today.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new KeptForm(
                        rs.getLong("id"),
                        rs.getString("page"),
                        JSON.readValue(rs.getString("fields"), FIELDS),
                        rs.getObject("kept_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** It has been sent, or is wanted no more. */
    @Transactional
    public void forget(Actor actor, long id) {
        jdbc.sql("delete from kept_form where municipality_id = :municipality and account_id = :account and id = :id")
                .param("municipality", actor.municipality().value())
                .param("account", actor.account().value())
                .param("id", id)
                .update();
    }

    private static Map<String, List<String>> typed(Map<String, String[]> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.startsWith("oko-") && !isSecret(name)) {
                fields.put(
                        name, Arrays.stream(values).map(KeptForms::withoutNul).toList());
            }
        });
        return fields;
    }

    /** No person types the character, and PostgreSQL does not store it. */
    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }

    /** Whether the name is of a field whose value is shown and kept nowhere. */
    public static boolean isSecret(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return SECRET.contains(last) || last.contains("password");
    }

    private static boolean isTooLarge(Map<String, List<String>> fields) {
        long characters = 0;
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            characters += field.getKey().length();
            characters += field.getValue().stream().mapToLong(String::length).sum();
        }
        return fields.size() > MOST_FIELDS || characters > MOST_CHARACTERS;
    }

    /** Inside the application: no other host, and nothing that a header could not carry. */
    public static boolean isOwnPage(@Nullable String page) {
        return page != null
                && page.startsWith("/")
                && !page.startsWith("//")
                && !page.contains("\\")
                && page.length() <= MOST_ADDRESS
                && page.chars().noneMatch(Character::isISOControl);
    }

    private static String first(Map<String, String[]> sent, String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
