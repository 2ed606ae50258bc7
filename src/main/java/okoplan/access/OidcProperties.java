package okoplan.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in by an OpenID provider; off without an issuer. The provider knows this application under the address
 * {@code …/login/oauth2/code/oidc} and leads back to {@code …/login?out} after sign-out.
 *
 * @param issuer {@code okoplan.oidc.issuer}: address of the provider, under which it describes itself
 * @param clientId {@code okoplan.oidc.client-id}
 * @param clientSecret {@code okoplan.oidc.client-secret}
 * @param name {@code okoplan.oidc.name}: how the button ends, «Войти через …»
 * @param claim {@code okoplan.oidc.claim}: what an account is found by: {@code preferred_username}, {@code email} or
 *     {@code sub}
 */
@ConfigurationProperties("okoplan.oidc")
public record OidcProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("единую учётную запись") String name,
        @DefaultValue("preferred_username") String claim) {

    public boolean isOn() {
        return !issuer.isBlank();
    }
}
