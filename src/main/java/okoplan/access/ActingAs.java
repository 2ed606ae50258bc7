package okoplan.access;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Runs work outside a request with somebody's rights and municipality: first set-up, demo data, background jobs. Services
 * check roles in the same way as for a request. The scope must be entered before a transaction begins, so call this
 * outside one.
 */
public final class ActingAs {

    private ActingAs() {}

    /** Works as this account. */
    public static <T> T call(Actor actor, Supplier<T> work) {
        SignedIn principal = new SignedIn(actor, "account-" + actor.account(), "", true);
        return call(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()),
                actor.municipality(),
                actor.zone(),
                work);
    }

    public static void run(Actor actor, Runnable work) {
        call(actor, asSupplier(work));
    }

    /** Works as the installation itself, with an administrator's rights, where no account acts or exists yet. */
    public static <T> T installation(MunicipalityId municipality, ZoneId zone, Supplier<T> work) {
        Authentication installation = UsernamePasswordAuthenticationToken.authenticated(
                "installation", null, List.of(new SimpleGrantedAuthority("ROLE_" + Role.ADMIN)));
        return call(installation, municipality, zone, work);
    }

    public static void installation(MunicipalityId municipality, ZoneId zone, Runnable work) {
        installation(municipality, zone, asSupplier(work));
    }

    private static <T> T call(
            Authentication authentication, MunicipalityId municipality, ZoneId zone, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        try {
            return MunicipalityScope.call(municipality, zone, work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Supplier<Boolean> asSupplier(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
