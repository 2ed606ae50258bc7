package okoplan.access;

import okoplan.shared.AccountId;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The second step of signing in: a code after the right password, slowed down after failed tries as passwords are. */
@Component
class CodeSignIn {

    private final SignedInLookup lookup;
    private final SecondFactors factors;
    private final SignInTries tries;
    private final Today today;

    CodeSignIn(SignedInLookup lookup, SecondFactors factors, SignInTries tries, Today today) {
        this.lookup = lookup;
        this.factors = factors;
        this.tries = tries;
        this.today = today;
    }

    /** What failed tries are counted by: the same wherever a code is asked for. */
    static String tried(AccountId account) {
        return "code of account " + account;
    }

    /** Whether the password of this account does not do alone. */
    boolean isRequired(SignedIn account) {
        return factors.state(account.actor().account()).isPresent();
    }

    AwaitedCode await(SignedIn proved) {
        return AwaitedCode.of(proved, today.instant());
    }

    /**
     * Signs in by the code.
     *
     * @param awaited null when the session has proved no password
     * @throws CredentialsExpiredException when the password must be typed anew
     */
    Authentication signIn(@Nullable AwaitedCode awaited, String typed, @Nullable Object place) {
        SignedIn account =
                awaited == null ? null : lookup.find(awaited.username()).orElse(null);
        if (awaited == null || account == null || !awaited.fits(account, today.instant())) {
            throw new CredentialsExpiredException("the password must be typed anew");
        }
        AccountId id = account.actor().account();
        tries.begin(tried(id), place);
        if (isRequired(account) && !factors.take(id, typed)) {
            throw new BadCredentialsException("wrong code");
        }
        tries.passed(tried(id), place);
        account.eraseCredentials();
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    }
}
