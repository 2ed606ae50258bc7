package okoplan.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sign-in by name and password. A wrong password, an unknown name and an account out of use are answered alike, in words
 * and in time: each costs one hash, and the delay after failed tries goes by what was typed, whether it exists or not.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SignInTries tries;
    private final CodeSignIn codes;
    private final JdbcClient jdbc;
    private final DaoAuthenticationProvider accounts;

    PasswordSignIn(
            SignedInLookup lookup, PasswordEncoder encoder, SignInTries tries, CodeSignIn codes, JdbcClient jdbc) {
        this.tries = tries;
        this.codes = codes;
        this.jdbc = jdbc;
        this.accounts = new DaoAuthenticationProvider(
                username -> lookup.find(username).orElseThrow(() -> new UsernameNotFoundException("no such account")));
        accounts.setPasswordEncoder(encoder);
        accounts.setUserDetailsPasswordService(this::keepStrongerHash);
        accounts.setPreAuthenticationChecks(account -> {});
        accounts.setPostAuthenticationChecks(PasswordSignIn::refuseOutOfUse);
    }

    @Override
    public Authentication authenticate(Authentication typed) throws AuthenticationException {
        String username = Username.normalise(typed.getName());
        tries.begin(username, typed.getDetails());
        Authentication signedIn;
        try {
            signedIn = accounts.authenticate(typed);
        } catch (DisabledException e) {
            throw new BadCredentialsException("out of use", e);
        }
        tries.passed(username, typed.getDetails());
        if (signedIn.getPrincipal() instanceof SignedIn account && codes.isRequired(account)) {
            throw new CodeRequiredException(account);
        }
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Only after the password was found right, so that it takes the same time as for any other account. */
    private static void refuseOutOfUse(UserDetails account) {
        if (!account.isEnabled()) {
            throw new DisabledException("out of use");
        }
    }

    private UserDetails keepStrongerHash(UserDetails account, @Nullable String hash) {
        SignedIn signedIn = (SignedIn) account;
        jdbc.sql("update account set password_hash = :hash where id = :id and password_hash = :old")
                .param("hash", hash)
                .param("id", signedIn.actor().account().value())
                .param("old", signedIn.getPassword())
                .update();
        return signedIn.withPassword(hash);
    }
}
