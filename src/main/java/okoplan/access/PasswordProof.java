package okoplan.access;

import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Asks a signed-in person for the present password. Guessing it is slowed down as at the sign-in. */
@Component
class PasswordProof {

    private final PasswordEncoder encoder;
    private final SignInDelays delays;

    PasswordProof(PasswordEncoder encoder, SignInDelays delays) {
        this.encoder = encoder;
        this.delays = delays;
    }

    /**
     * Refuses a wrong password.
     *
     * @throws TooManyTriesException while the delay after wrong tries runs
     */
    void require(Actor actor, String typed, String hash) {
        String tried = "password of account " + actor.account();
        delays.beginTry(tried);
        if (!encoder.matches(typed, hash)) {
            throw new RuleViolationException("access.password.current-wrong");
        }
        delays.forget(tried);
    }
}
