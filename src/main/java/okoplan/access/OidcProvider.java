package okoplan.access;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;

/**
 * The one OpenID provider. It is asked for its addresses and keys when somebody first signs in by it, so that the
 * application starts without it, and people with passwords get in while it does not answer.
 */
class OidcProvider implements ClientRegistrationRepository {

    static final String ID = "oidc";

    private final OidcProperties properties;
    private volatile @Nullable ClientRegistration registration;

    OidcProvider(OidcProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration known = registration;
        if (known == null) {
            known = discover();
            registration = known;
        }
        return known;
    }

    private ClientRegistration discover() {
        return ClientRegistrations.fromIssuerLocation(properties.issuer())
                .registrationId(ID)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .scope(scopes())
                .userNameAttributeName(StandardClaimNames.SUB)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .build();
    }

    private Set<String> scopes() {
        Set<String> scopes = new LinkedHashSet<>(Set.of(OidcScopes.OPENID));
        if (properties.claim().equals(StandardClaimNames.EMAIL)) {
            scopes.add(OidcScopes.EMAIL);
        } else if (!properties.claim().equals(StandardClaimNames.SUB)) {
            scopes.add(OidcScopes.PROFILE);
        }
        return scopes;
    }
}
