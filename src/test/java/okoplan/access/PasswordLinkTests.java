package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.shared.Actor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class PasswordLinkTests {

    private static final String FRESH = "три лодки у причала";

    private final MockMvcTester mvc;
    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestTown town;
    private final Actor staff;

    PasswordLinkTests(MockMvcTester mvc, ApplicationContext context, JdbcClient jdbc, TestClock clock) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.context = context;
        this.town = new TestTown(context);
        this.staff = town.staff();
    }

    @Test
    void letsThePersonSetAPasswordOnce() {
        String link = issue(staff);
        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains(town.username(staff));
        assertThat(set(link, "1234567890", "1234567890"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("подбирают в первую очередь");
        assertThat(set(link, FRESH, "три лодки"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Пароли не совпадают");
        assertThat(signIn(TestTown.PASSWORD)).redirectedUrl().isEqualTo("/");

        assertThat(set(link, FRESH, FRESH)).hasRedirectedUrl("/login?changed");

        assertThat(signIn(FRESH)).hasRedirectedUrl("/");
        assertThat(signIn(TestTown.PASSWORD)).hasForwardedUrl("/login/refused");
        assertThat(set(link, FRESH, FRESH)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(link)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void endsTheSessionsOfTheAccount() {
        MvcTestResult before = signIn(TestTown.PASSWORD);
        set(issue(staff), FRESH, FRESH);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(town.username(staff))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(before).hasRedirectedUrl("/");
    }

    @Test
    void forgetsLinksThatAreOldOrReplaced() {
        String first = issue(staff);
        String second = issue(staff);
        assertThat(mvc.get().uri(first)).hasStatus(HttpStatus.NOT_FOUND);
        clock.moveBy(Duration.ofHours(23));
        assertThat(mvc.get().uri(second)).hasStatusOk();
        clock.moveBy(Duration.ofHours(2));
        assertThat(mvc.get().uri(second)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(set(second, FRESH, FRESH)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/password-link/наугад")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void endsWithThePasswordThatItWasToReplaceAndWithTheAccountsUse() {
        Accounts accounts = context.getBean(Accounts.class);
        String reset = issue(staff);
        ActingAs.run(town.admin, () -> accounts.resetPassword(staff.account(), FRESH));
        assertThat(mvc.get().uri(reset)).hasStatus(HttpStatus.NOT_FOUND);

        String own = issue(staff);
        ActingAs.run(
                staff, () -> context.getBean(OwnPassword.class).change(staff, FRESH, "Совсем другой пароль 84", null));
        assertThat(mvc.get().uri(own)).hasStatus(HttpStatus.NOT_FOUND);

        String unused = issue(staff);
        ActingAs.run(town.admin, () -> {
            accounts.deactivate(staff.account());
            accounts.activate(staff.account());
        });
        assertThat(mvc.get().uri(unused)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsNoToken() {
        String link = issue(staff);
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(jdbc.sql("select count(*) from password_link where encode(token_sha256, 'escape') like ?")
                        .param("%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String issue(Actor account) {
        MvcTestResult shown = mvc.post()
                .uri("/admin/accounts/{id}/link", account.account().value())
                .with(SignedInAs.actor(town.admin))
                .with(csrf())
                .exchange();
        assertThat(shown).hasStatusOk();
        String link = Jsoup.parse(text(shown)).select(".shown-password").text();
        assertThat(link).startsWith("http://localhost/password-link/");
        return link.substring("http://localhost".length());
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult set(String link, String fresh, String repeated) {
        return mvc.post()
                .uri(link)
                .param("fresh", fresh)
                .param("repeated", repeated)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult signIn(String password) {
        return mvc.post()
                .uri("/login")
                .param("username", town.username(staff))
                .param("password", password)
                .with(csrf())
                .exchange();
    }
}
