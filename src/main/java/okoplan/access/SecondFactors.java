package okoplan.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import okoplan.access.totp.Totp;
import okoplan.access.totp.TotpKey;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.Sha256;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the second factors: the key that a phone makes codes from, and ten recovery codes for the day it is lost. A code of
 * either kind is taken once: by one statement, so that of two who send it at once only one is let in.
 */
@Service
class SecondFactors {

    static final int RECOVERY_CODES = 10;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Pd}]+");
    private static final Pattern OF_PHONE = Pattern.compile("\\d{" + Totp.DIGITS + "}");

    private final JdbcClient jdbc;
    private final SecretKeeper keeper;
    private final Today today;

    SecondFactors(JdbcClient jdbc, SecretKeeper keeper, Today today) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public Optional<SecondFactorState> state(AccountId account) {
        return jdbc.sql("""
                        select confirmed_at, (select count(*) from recovery_code c where c.account_id = f.account_id) as codes
                        from second_factor f where account_id = :account and confirmed_at is not null
                        """)
                .param("account", account.value())
                .query((rs, row) ->
                        new SecondFactorState(rs.getTimestamp("confirmed_at").toInstant(), rs.getInt("codes")))
                .optional();
    }

    /** Makes a key that is not in use yet; an earlier one that was not confirmed is forgotten. */
    @Transactional
    public void begin(Actor actor) {
        SecretKeeper.Kept secret = keeper.keep(TotpKey.random().bytes());
        jdbc.sql("""
                        insert into second_factor as known (account_id, municipality_id, secret, encrypted, begun_at)
                        values (:account, :municipality, :secret, :encrypted, :now)
                        on conflict (account_id) do update set
                            secret = excluded.secret, encrypted = excluded.encrypted, begun_at = excluded.begun_at
                        where known.confirmed_at is null
                        """)
                .param("account", actor.account().value())
                .param("municipality", actor.municipality().value())
                .param("secret", secret.content())
                .param("encrypted", secret.encrypted())
                .param("now", Timestamp.from(today.instant()))
                .update();
    }

    /** The key that waits for its first code. */
    @Transactional(readOnly = true)
    public Optional<TotpKey> begun(AccountId account) {
        return secret(account, false).map(TotpKey::new);
    }

    /** Puts the key that waits in use if this is a code of it. */
    @Transactional
    public boolean confirm(AccountId account, String typed) {
        Optional<byte[]> secret = secret(account, false);
        if (secret.isEmpty() || !takeStep(account, secret.get(), plain(typed))) {
            return false;
        }
        return jdbc.sql("""
                        update second_factor set confirmed_at = :now where account_id = :account and confirmed_at is null
                        """)
                        .param("now", Timestamp.from(today.instant()))
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Takes a code of the phone or a recovery code; false when it is none, or was taken before. */
    @Transactional
    public boolean take(AccountId account, String typed) {
        String code = plain(typed);
        if (OF_PHONE.matcher(code).matches()) {
            return secret(account, true)
                    .map(secret -> takeStep(account, secret, code))
                    .orElse(false);
        }
        return jdbc.sql("delete from recovery_code where account_id = :account and code_sha256 = :hash")
                        .param("account", account.value())
                        .param("hash", Sha256.of(code))
                        .update()
                == 1;
    }

    /** New recovery codes in place of the earlier ones; nobody can be told them again. */
    @Transactional
    public List<String> renewCodes(Actor actor) {
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", actor.account().value())
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = GeneratedPassword.next();
            jdbc.sql("""
                            insert into recovery_code (account_id, municipality_id, code_sha256)
                            values (:account, :municipality, :hash)
                            """)
                    .param("account", actor.account().value())
                    .param("municipality", actor.municipality().value())
                    .param("hash", Sha256.of(plain(code)))
                    .update();
            codes.add(code);
        }
        return codes;
    }

    /**
     * Takes the second factor off, with its recovery codes.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean remove(AccountId account) {
        return jdbc.sql("delete from second_factor where account_id = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private boolean takeStep(AccountId account, byte[] secret, String code) {
        Instant now = today.instant();
        OptionalLong step = Totp.stepOf(secret, code, now);
        return step.isPresent()
                && jdbc.sql(
                                        "update second_factor set last_step = :step where account_id = :account and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("account", account.value())
                                .update()
                        == 1;
    }

    private Optional<byte[]> secret(AccountId account, boolean confirmed) {
        return jdbc.sql("""
                        select secret, encrypted from second_factor
                        where account_id = :account and (confirmed_at is not null) = :confirmed
                        """)
                .param("account", account.value())
                .param("confirmed", confirmed)
                .query((rs, row) -> new SecretKeeper.Kept(rs.getBytes("secret"), rs.getBoolean("encrypted")))
                .optional()
                .map(keeper::read);
    }

    private static String plain(String typed) {
        return BLANKS.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
