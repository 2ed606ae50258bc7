package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The name by which an account is found among what the provider says of a person. */
class OidcAccountsTests {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    @Test
    void takesTheClaimThatIsWanted() {
        OidcUser person = person(
                Map.of("preferred_username", "v.vetrova", "email", "vetrova@lug.example.ru", "email_verified", true));
        assertThat(OidcAccounts.name(person, "preferred_username")).isEqualTo("v.vetrova");
        assertThat(OidcAccounts.name(person, "email")).isEqualTo("vetrova@lug.example.ru");
        assertThat(OidcAccounts.name(person, "sub")).isEqualTo("7f3a-21");
    }

    @Test
    void believesNoAddressThatTheProviderHasNotMadeSureOf() {
        assertThat(OidcAccounts.name(
                        person(Map.of("email", "vetrova@lug.example.ru", "email_verified", false)), "email"))
                .isNull();
        assertThat(OidcAccounts.name(person(Map.of("email", "vetrova@lug.example.ru")), "email"))
                .isNull();
    }

    @Test
    void findsNobodyByWhatIsMissingOrNoText() {
        assertThat(OidcAccounts.name(person(Map.of()), "preferred_username")).isNull();
        assertThat(OidcAccounts.name(person(Map.of("preferred_username", " ")), "preferred_username"))
                .isNull();
        assertThat(OidcAccounts.name(person(Map.of("preferred_username", List.of("a", "b"))), "preferred_username"))
                .isNull();
    }

    private static OidcUser person(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("sub", "7f3a-21");
        return new DefaultOidcUser(List.of(), new OidcIdToken("token", NOW, NOW.plusSeconds(60), all));
    }
}
