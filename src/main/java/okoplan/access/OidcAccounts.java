package okoplan.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Finds the account of whom the provider has let in. Accounts are bound by the administrator and never made on their own;
 * what the person may do is written here and nowhere else. The provider answers for its own factors: ours is not asked for.
 */
class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String UNKNOWN = "unknown_account";

    private final OidcUserService provider = new OidcUserService();
    private final SignedInLookup lookup;
    private final OidcProperties properties;

    OidcAccounts(SignedInLookup lookup, OidcProperties properties) {
        this.lookup = lookup;
        this.properties = properties;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser known = provider.loadUser(request);
        String name = name(known, properties.claim());
        SignedIn account = name == null
                ? null
                : lookup.findByExternalName(name).filter(SignedIn::isEnabled).orElse(null);
        if (account == null) {
            throw new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN));
        }
        return new SignedInByProvider(account, known.getIdToken(), known.getUserInfo());
    }

    /** An address of mail counts only if the provider has made sure of it. */
    static @Nullable String name(OidcUser known, String claim) {
        if (claim.equals(StandardClaimNames.EMAIL) && !Boolean.TRUE.equals(known.getEmailVerified())) {
            return null;
        }
        return known.getClaims().get(claim) instanceof String name && !name.isBlank() ? name : null;
    }
}
