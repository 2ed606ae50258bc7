package okoplan.access;

import java.util.List;
import java.util.Optional;
import okoplan.access.totp.TotpKey;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person turns the own second factor on and off. Who finds a computer unlocked can do neither: on takes the password, off
 * takes the password and a code. Guessing either is slowed down as at the sign-in.
 */
@Service
@PreAuthorize(Allowed.SIGNED_IN)
@Transactional
public class OwnSecondFactor {

    private final SecondFactors factors;
    private final AccountRepository accounts;
    private final PasswordProof password;
    private final SignInDelays delays;
    private final Sessions sessions;

    OwnSecondFactor(
            SecondFactors factors,
            AccountRepository accounts,
            PasswordProof password,
            SignInDelays delays,
            Sessions sessions) {
        this.factors = factors;
        this.accounts = accounts;
        this.password = password;
        this.delays = delays;
        this.sessions = sessions;
    }

    @Transactional(readOnly = true)
    public Optional<SecondFactorState> state(Actor actor) {
        return factors.state(actor.account());
    }

    /** The key that waits for its first code. */
    @Transactional(readOnly = true)
    public Optional<TotpKey> begun(Actor actor) {
        return factors.begun(actor.account());
    }

    /** Makes a key; it is not asked for before {@link #confirm}. */
    public void begin(Actor actor, String typedPassword) {
        password.require(actor, typedPassword, account(actor).passwordHash());
        factors.begin(actor);
    }

    /**
     * Takes the key in use and ends the other sessions, which began without a code.
     *
     * @param session id of the session at hand, which goes on
     * @return the recovery codes, which nobody can be told again
     */
    public List<String> confirm(Actor actor, String code, @Nullable String session) {
        String tried = beginTry(actor);
        if (!factors.confirm(actor.account(), code)) {
            throw new RuleViolationException("access.code.wrong");
        }
        delays.forget(tried);
        sessions.endAllBut(account(actor).username(), session);
        return factors.renewCodes(actor);
    }

    /** New recovery codes, which nobody can be told again; the earlier ones are worthless. */
    public List<String> renewCodes(Actor actor, String typedPassword, String code) {
        require(actor, typedPassword, code);
        return factors.renewCodes(actor);
    }

    public void turnOff(Actor actor, String typedPassword, String code) {
        require(actor, typedPassword, code);
        factors.remove(actor.account());
    }

    private void require(Actor actor, String typedPassword, String code) {
        password.require(actor, typedPassword, account(actor).passwordHash());
        String tried = beginTry(actor);
        if (!factors.take(actor.account(), code)) {
            throw new RuleViolationException("access.code.wrong");
        }
        delays.forget(tried);
    }

    private String beginTry(Actor actor) {
        String tried = CodeSignIn.tried(actor.account());
        delays.beginTry(tried);
        return tried;
    }

    private Account account(Actor actor) {
        AccountId id = actor.account();
        return accounts.findById(id.value()).orElseThrow(() -> new NotFoundException(id));
    }
}
