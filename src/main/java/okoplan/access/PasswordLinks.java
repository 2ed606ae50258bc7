package okoplan.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okoplan.shared.AccountId;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links by which a person sets a new password, so that not even the administrator knows it. The token is shown once;
 * the database keeps its hash, for a day. A new link makes the account's earlier one worthless.
 */
@Service
public class PasswordLinks {

    static final Duration LIFETIME = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final SignInDelays delays;
    private final Sessions sessions;
    private final Today today;

    PasswordLinks(JdbcClient jdbc, PasswordEncoder encoder, SignInDelays delays, Sessions sessions, Today today) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.delays = delays;
        this.sessions = sessions;
        this.today = today;
    }

    /**
     * A new link for an account of the administrator's municipality. The present password goes on until the link is used.
     *
     * @return the token, which nobody can be told again
     */
    @PreAuthorize(Allowed.ADMIN)
    @Transactional
    public String issue(AccountId account) {
        OneTimeToken token = OneTimeToken.random();
        Instant now = today.instant();
        jdbc.sql("""
                        delete from password_link
                        where expires_at < :now or municipality_id = :municipality and account_id = :account
                        """)
                .param("now", Timestamp.from(now))
                .param("municipality", MunicipalityScope.current().id().value())
                .param("account", account.value())
                .update();
        int issued = jdbc.sql("""
                        insert into password_link (token_sha256, municipality_id, account_id, created_at, expires_at)
                        select :hash, municipality_id, id, :now, :expires
                        from account where municipality_id = :municipality and id = :account
                        """)
                .param("hash", token.hash())
                .param("municipality", MunicipalityScope.current().id().value())
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFETIME)))
                .update();
        if (issued == 0) {
            throw new NotFoundException(account);
        }
        return token.text();
    }

    /** An open link ends with the password that it was to replace, and with the account's use. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(AccountId account) {
        jdbc.sql("delete from password_link where municipality_id = :municipality and account_id = :account")
                .param("municipality", MunicipalityScope.current().id().value())
                .param("account", account.value())
                .update();
    }

    /** The username that the link is for; empty when it was used, ran out or never was. */
    @Transactional(readOnly = true)
    public Optional<String> usernameOf(String token) {
        return jdbc.sql("""
                        select a.username
                        from password_link l
                        join account a on a.municipality_id = l.municipality_id and a.id = l.account_id
                        where l.token_sha256 = :hash and l.expires_at > :now and a.active
                        """)
                .param("hash", new OneTimeToken(token).hash())
                .param("now", Timestamp.from(today.instant()))
                .query(String.class)
                .optional();
    }

    /**
     * Sets the password, uses the link up and ends all sessions of the account; of several at once one succeeds.
     *
     * @throws NotFoundException when the link is open no more
     * @throws okoplan.shared.RuleViolationException when the password is too weak
     */
    @Transactional
    public void use(String token, String password) {
        String username = usernameOf(token).orElseThrow(() -> new NotFoundException("password link"));
        PasswordRules.check(password, username);
        int used = jdbc.sql("delete from password_link where token_sha256 = :hash")
                .param("hash", new OneTimeToken(token).hash())
                .update();
        if (used == 0) {
            throw new NotFoundException("password link");
        }
        jdbc.sql("""
                        update account
                        set password_hash = :password, password_changed_at = :now, version = version + 1
                        where username = :username
                        """)
                .param("password", encoder.encode(password))
                .param("now", Timestamp.from(today.instant()))
                .param("username", username)
                .update();
        delays.forget(username);
        sessions.end(username);
    }
}
