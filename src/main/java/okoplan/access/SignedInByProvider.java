package okoplan.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The principal of a session that an OpenID provider has let in; the token is what it is signed out by there. */
final class SignedInByProvider extends SignedIn implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final OidcIdToken idToken;
    private final @Nullable OidcUserInfo userInfo;

    SignedInByProvider(SignedIn account, OidcIdToken idToken, @Nullable OidcUserInfo userInfo) {
        super(account.actor(), account.getUsername(), null, account.isEnabled());
        this.idToken = idToken;
        this.userInfo = userInfo;
    }

    /** The same sign-in with what the account is now. */
    SignedInByProvider as(SignedIn present) {
        return new SignedInByProvider(present, idToken, userInfo);
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return userInfo;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }
}
