package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okoplan.OkoPlanTest;
import okoplan.access.totp.Totp;
import okoplan.shared.Actor;
import okoplan.shared.Today;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

/** Against a provider of its own on a port of its own: a context besides the shared one, because the settings differ. */
@OkoPlanTest
class OidcSignInTests {

    private static final String COOKIE = "oko-session";
    private static final ConfigurableApplicationContext PROVIDER = IdentityProvider.start();

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final TestTown town;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    OidcSignInTests(MockMvc mvc, ApplicationContext context) {
        this.mvc = mvc;
        this.context = context;
        this.town = new TestTown(context);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("okoplan.oidc.issuer", OidcSignInTests::issuer);
        settings.add("okoplan.oidc.client-id", () -> IdentityProvider.CLIENT);
        settings.add("okoplan.oidc.client-secret", () -> IdentityProvider.SECRET);
        settings.add("okoplan.oidc.name", () -> "портал округа");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    private static String issuer() {
        return "http://localhost:" + PROVIDER.getEnvironment().getProperty("local.server.port");
    }

    @Test
    void signsInAndOutWithTheProvider() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(result -> assertThat(Jsoup.parse(result.getResponse().getContentAsString())
                                .select("a[href=/oauth2/authorization/oidc]")
                                .text())
                        .isEqualTo("Войти через портал округа"))
                .andExpect(header().string(
                                "Content-Security-Policy", Matchers.containsString("form-action 'self' " + issuer())));
        Actor staff = town.staff();
        Cookie before = cookie(mvc.perform(get("/review")).andReturn());
        bind(staff, " v.vetrova ").andExpect(redirectedUrl("/admin/accounts/" + staff.account()));

        MvcResult answer = through("V.Vetrova", before);
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("http://localhost/review");
        Cookie session = cookie(answer);
        assertThat(session.getValue()).isNotEqualTo(before.getValue());
        mvc.perform(get("/review").cookie(session)).andExpect(status().isOk());
        mvc.perform(get("/admin").cookie(session)).andExpect(status().isForbidden());
        String sessions = mvc.perform(get("/sessions").cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(sessions).select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("этот компьютер");

        context.getBean(Sessions.class).refresh(town.username(staff));
        String there = mvc.perform(post("/logout").cookie(session).with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(there).startsWith(issuer() + "/connect/logout?id_token_hint=");
        assertThat(answerOf(Objects.requireNonNull(there)).headers().firstValue("Location"))
                .hasValue("http://localhost/login?out");
        mvc.perform(get("/review").cookie(session)).andExpect(redirectedUrl("/login?expired"));
        assertThat(answerOf(authorization()).headers().firstValue("Location"))
                .as("the provider's own session is over as well")
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
    }

    @Test
    void letsInNobodyWhoHasNoAccountInUse() throws Exception {
        assertThat(through("stranger", null).getResponse().getRedirectedUrl()).isEqualTo("/login?unknown");
        mvc.perform(get("/login?unknown"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains("действующей учётной записи в ОКО-План для вас нет"));

        Actor leaver = town.staff();
        bind(leaver, "stranger");
        town.as(() -> {
            context.getBean(Accounts.class).deactivate(leaver.account());
            return true;
        });
        cookies.getCookieStore().removeAll();
        assertThat(through("stranger", null).getResponse().getRedirectedUrl()).isEqualTo("/login?unknown");
        bind(town.head(), "STRANGER").andExpect(status().isUnprocessableContent());
        bind(leaver, "").andExpect(redirectedUrl("/admin/accounts/" + leaver.account()));
    }

    @Test
    void asksForNoCodeOfOursAndTakesNoAnswerThatNobodyAskedFor() throws Exception {
        Actor head = town.head();
        bind(head, "V.Vetrova").andExpect(status().is3xxRedirection());
        turnOnTheSecondFactor(head);
        mvc.perform(post("/login")
                        .param("username", town.username(head))
                        .param("password", TestTown.PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/login/code"));
        MvcResult answer = through("V.Vetrova", null);
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/");
        mvc.perform(get("/review").cookie(cookie(answer))).andExpect(status().isOk());
        bind(head, "").andExpect(status().is3xxRedirection());
        mvc.perform(get("/login/oauth2/code/oidc").param("code", "abc").param("state", "def"))
                .andExpect(redirectedUrl("/login?provider"));
        mvc.perform(get("/oauth2/authorization/other")).andExpect(redirectedUrl("/login?provider"));
    }

    private void turnOnTheSecondFactor(Actor actor) {
        SecondFactors factors = context.getBean(SecondFactors.class);
        ActingAs.run(actor, () -> {
            factors.begin(actor);
            byte[] secret = factors.begun(actor.account()).orElseThrow().bytes();
            long step = Totp.step(context.getBean(Today.class).instant());
            assertThat(factors.confirm(actor.account(), Totp.code(secret, step, Totp.DIGITS)))
                    .isTrue();
        });
    }

    private ResultActions bind(Actor actor, String name) throws Exception {
        return mvc.perform(post("/admin/accounts/" + actor.account() + "/external-name")
                .param("externalName", name)
                .with(SignedInAs.actor(town.admin))
                .with(csrf()));
    }

    /** From the button through the provider's pages and back; the answer to the provider's code. */
    private MvcResult through(String username, @Nullable Cookie session) throws Exception {
        MvcResult sent = mvc.perform(
                        session == null
                                ? get("/oauth2/authorization/oidc")
                                : get("/oauth2/authorization/oidc").cookie(session))
                .andReturn();
        String wanted = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        assertThat(wanted).startsWith(issuer() + "/oauth2/authorize").contains("code_challenge_method=S256", "nonce=");
        Cookie waiting = session == null ? cookie(sent) : session;

        HttpResponse<String> answer = answerOf(wanted);
        String form = answer.headers().firstValue("Location").orElseThrow();
        String token =
                Jsoup.parse(answerOf(form).body()).select("input[name=_csrf]").attr("value");
        answer = browser.send(
                HttpRequest.newBuilder(URI.create(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + username + "&password="
                                + IdentityProvider.PASSWORD + "&_csrf="
                                + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        answer = answerOf(answer.headers().firstValue("Location").orElseThrow());
        String back = answer.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith("http://localhost/login/oauth2/code/oidc?code=");
        return mvc.perform(get(URI.create(back)).cookie(waiting)).andReturn();
    }

    private String authorization() throws Exception {
        return Objects.requireNonNull(mvc.perform(get("/oauth2/authorization/oidc"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private HttpResponse<String> answerOf(String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Cookie cookie(MvcResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie(COOKIE));
    }
}
