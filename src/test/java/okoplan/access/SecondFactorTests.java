package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.totp.PictureReader;
import okoplan.access.totp.QrPicture;
import okoplan.access.totp.Totp;
import okoplan.access.totp.TotpKey;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

@OkoPlanTest
class SecondFactorTests {

    private static final String COOKIE = "oko-session";

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final ApplicationContext context;
    private final TestTown town;

    SecondFactorTests(MockMvc mvc, JdbcClient jdbc, TestClock clock, ApplicationContext context) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.context = context;
        this.town = new TestTown(context);
    }

    @Test
    void asksForACodeFromThePhoneAfterThePassword() throws Exception {
        Actor director = town.director(town.school(1));
        Cookie here = signedIn(director);
        Cookie elsewhere = signedIn(director);

        send("/account/code", here, "password", "не тот").andExpect(status().isUnprocessableContent());
        send("/account/code", here, "password", TestTown.PASSWORD).andExpect(redirectedUrl("/account/code"));
        byte[] secret = secretInPicture(page("/account/code", here), town.username(director));
        password(director).andExpect(redirectedUrl("/"));
        send("/account/code/confirm", here, "code", "000000").andExpect(status().isUnprocessableContent());
        List<String> recovery = Jsoup.parse(send("/account/code/confirm", here, "code", code(secret, 0))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select(".one-time-codes code")
                .eachText();
        assertThat(recovery).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
        mvc.perform(get("/account").cookie(elsewhere)).andExpect(redirectedUrl("/login?expired"));
        assertThat(page("/account", here).text()).contains("Неиспользованных резервных кодов: 10");

        Cookie half = awaiting(director);
        for (String closed : new String[] {"/", "/account", "/sessions", "/assignments"}) {
            mvc.perform(get(closed).cookie(half)).andExpect(redirectedUrl("/login"));
        }
        mvc.perform(get("/api/v1/schools").cookie(half)).andExpect(status().isUnauthorized());
        mvc.perform(get("/login/code").cookie(half)).andExpect(status().isOk());
        refused(half, code(secret, 0));
        Cookie in = Objects.requireNonNull(
                send("/login/code", half, "code", " " + code(secret, 1).replaceFirst("...", "$0 "))
                        .andExpect(redirectedUrl("http://localhost/assignments"))
                        .andReturn()
                        .getResponse()
                        .getCookie(COOKIE));
        assertThat(in.getValue()).isNotEqualTo(half.getValue());
        mvc.perform(get("/login/code").cookie(half)).andExpect(redirectedUrl("/login"));
        mvc.perform(get("/api/v1/schools").cookie(in)).andExpect(status().isOk());

        refused(awaiting(director), code(secret, 1));
        send("/login/code", awaiting(director), "code", recovery.get(3).toUpperCase(Locale.ROOT))
                .andExpect(redirectedUrl("/"));
        refused(awaiting(director), recovery.get(3));
        assertThat(page("/account", in).text()).contains("Неиспользованных резервных кодов: 9");
    }

    @Test
    void takesPasswordAndCodeToTurnOffOrToGetNewRecoveryCodes() throws Exception {
        Actor staff = town.staff();
        Cookie here = signedIn(staff);
        List<String> recovery = turnOn(staff);

        send("/account/code/renew", here, "password", TestTown.PASSWORD, "code", "000000")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Код неверен")));
        send("/account/code/renew", here, "password", "не тот", "code", recovery.get(0))
                .andExpect(content().string(Matchers.containsString("Нынешний пароль указан неверно")));
        Document renewed =
                Jsoup.parse(send("/account/code/renew", here, "password", TestTown.PASSWORD, "code", recovery.get(0))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        List<String> fresh = renewed.select(".one-time-codes code").eachText();
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(recovery);
        refused(awaiting(staff), recovery.get(1));
        send("/account/code/off", here, "password", TestTown.PASSWORD, "code", fresh.get(0))
                .andExpect(redirectedUrl("/account"));
        password(staff).andExpect(redirectedUrl("/"));
    }

    @Test
    void slowsGuessingDownAndSendsBackToThePasswordInTime() throws Exception {
        Actor staff = town.staff();
        List<String> recovery = turnOn(staff);
        Cookie half = awaiting(staff);
        for (int i = 0; i < 4; i++) {
            refused(half, "12345" + i);
        }
        Object tooMany = send("/login/code", half, "code", recovery.get(0))
                .andReturn()
                .getRequest()
                .getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        assertThat(tooMany).isInstanceOf(TooManyTriesException.class);
        mvc.perform(post("/login/code/refused")
                        .cookie(half)
                        .requestAttr(WebAttributes.AUTHENTICATION_EXCEPTION, Objects.requireNonNull(tooMany))
                        .with(csrf()))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(Matchers.containsString("Повторите через 1 секунду")));
        clock.moveBy(AwaitedCode.LIFETIME);
        send("/login/code", half, "code", recovery.get(0)).andExpect(redirectedUrl("/login?expired"));
        send("/login/code", new Cookie(COOKIE, "b2xk"), "code", recovery.get(0))
                .andExpect(redirectedUrl("/login?expired"));
        half = awaiting(staff);
        town.as(() -> {
            context.getBean(Accounts.class).resetPassword(staff.account(), "четыре синих стула");
            return true;
        });
        send("/login/code", half, "code", recovery.get(0)).andExpect(redirectedUrl("/login?expired"));
    }

    @Test
    void letsTheAdministratorTakeItOffAnAccountOfTheOwnMunicipality() throws Exception {
        Actor staff = town.staff();
        turnOn(staff);
        Cookie admin = signedIn(town.admin);
        Cookie stranger = signedIn(new TestTown(context));
        String account = "/admin/accounts/" + staff.account();
        send(account + "/code/reset", stranger).andExpect(status().isNotFound());
        assertThat(page(account, admin).select("a[href$=/code/reset]")).hasSize(1);
        assertThat(page(account + "/code/reset", admin).text()).contains("достаточно пароля");
        send(account + "/code/reset", admin).andExpect(redirectedUrl(account));
        send(account + "/code/reset", admin).andExpect(status().isUnprocessableContent());
        assertThat(page(account, admin).select("a[href$=/code/reset]")).isEmpty();
        password(staff).andExpect(redirectedUrl("/"));
    }

    @Test
    void takesACodeOnceHoweverManySendItAtOnce() {
        Actor staff = town.staff();
        String code = turnOn(staff).get(0);
        SecondFactors factors = context.getBean(SecondFactors.class);
        long taken = IntStream.range(0, 12)
                .parallel()
                .filter(i -> factors.take(staff.account(), code))
                .count();
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void encryptsKeysWhereTheOperatorHasSetOne() {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        SecretKeeper keeper = new SecretKeeper(new AccessProperties(false, 10, 60, "k".repeat(32)));
        SecretKeeper.Kept kept = keeper.keep(secret);
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).doesNotContain("1234567");
        assertThat(keeper.read(kept)).isEqualTo(secret);
        assertThat(keeper.keep(secret).content()).isNotEqualTo(kept.content());
    }

    private List<String> turnOn(Actor actor) {
        OwnSecondFactor own = context.getBean(OwnSecondFactor.class);
        SecondFactors factors = context.getBean(SecondFactors.class);
        return ActingAs.call(actor, () -> {
            own.begin(actor, TestTown.PASSWORD);
            byte[] secret = factors.begun(actor.account()).orElseThrow().bytes();
            factors.confirm(actor.account(), code(secret, 0));
            return factors.renewCodes(actor);
        });
    }

    /** The code that the phone shows so many half-minutes from now. */
    private String code(byte[] secret, int steps) {
        return Totp.code(secret, Totp.step(clock.instant().plus(Duration.ofSeconds(30L * steps))), Totp.DIGITS);
    }

    private byte[] secretInPicture(Document page, String username) throws Exception {
        Element picture = Objects.requireNonNull(page.selectFirst("svg.qr"));
        int size = Integer.parseInt(picture.attr("viewBox").split(" ", -1)[2]);
        String uri = PictureReader.read(new QrPicture(
                size, Objects.requireNonNull(picture.selectFirst("path")).attr("d")));
        String key = page.select(".shown-key code").text().replace(" ", "");
        assertThat(uri).contains(":" + username + "?secret=" + key + "&");
        byte[] secret = context.getBean(SecondFactors.class)
                .begun(accountOf(username))
                .orElseThrow()
                .bytes();
        assertThat(new TotpKey(secret).text().replace(" ", "")).isEqualTo(key);
        return secret;
    }

    private AccountId accountOf(String username) {
        return new AccountId(jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single());
    }

    private ResultActions password(Actor actor) throws Exception {
        return password(town, actor);
    }

    private ResultActions password(TestTown home, Actor actor) throws Exception {
        return mvc.perform(post("/login")
                .param("username", home.username(actor))
                .param("password", TestTown.PASSWORD)
                .with(csrf()));
    }

    private Cookie signedIn(Actor actor) throws Exception {
        return signedIn(town, actor);
    }

    private Cookie signedIn(TestTown home) throws Exception {
        return signedIn(home, home.admin);
    }

    private Cookie signedIn(TestTown home, Actor actor) throws Exception {
        return Objects.requireNonNull(password(home, actor)
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie(COOKIE));
    }

    private Cookie awaiting(Actor actor) throws Exception {
        return Objects.requireNonNull(password(actor)
                .andExpect(redirectedUrl("/login/code"))
                .andReturn()
                .getResponse()
                .getCookie(COOKIE));
    }

    private void refused(Cookie session, String code) throws Exception {
        MvcResult result = send("/login/code", session, "code", code).andReturn();
        assertThat(result.getResponse().getForwardedUrl()).isEqualTo("/login/code/refused");
        assertThat(result.getRequest().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION))
                .isInstanceOf(BadCredentialsException.class);
    }

    private ResultActions send(String path, Cookie session, String... fields) throws Exception {
        var form = post(path).cookie(session).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(form);
    }

    private Document page(String path, Cookie session) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).cookie(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
