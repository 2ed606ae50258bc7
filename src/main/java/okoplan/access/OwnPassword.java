package okoplan.access;

import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's own password. */
@Service
@PreAuthorize(Allowed.SIGNED_IN)
public class OwnPassword {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final PasswordProof proof;
    private final Sessions sessions;
    private final PasswordLinks links;
    private final Today today;

    OwnPassword(
            AccountRepository accounts,
            PasswordEncoder encoder,
            PasswordProof proof,
            Sessions sessions,
            PasswordLinks links,
            Today today) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.proof = proof;
        this.sessions = sessions;
        this.links = links;
        this.today = today;
    }

    /**
     * Changes the password and ends all other sessions of the account.
     *
     * @param session id of the session at hand, which goes on
     * @throws TooManyTriesException while the delay after wrong tries runs
     */
    @Transactional
    public void change(Actor actor, String current, String fresh, @Nullable String session) {
        AccountId id = actor.account();
        Account account = accounts.findById(id.value()).orElseThrow(() -> new NotFoundException(id));
        proof.require(actor, current, account.passwordHash());
        if (encoder.matches(fresh, account.passwordHash())) {
            throw new RuleViolationException("access.password.same");
        }
        PasswordRules.check(fresh, account.username());
        account.changePassword(encoder.encode(fresh), today.instant());
        links.close(id);
        sessions.endAllBut(account.username(), session);
    }
}
