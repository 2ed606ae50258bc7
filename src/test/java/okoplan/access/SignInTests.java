package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

@OkoPlanTest
class SignInTests {

    private static final String COOKIE = "oko-session";

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestTown town;

    SignInTests(MockMvc mvc, ApplicationContext context, JdbcClient jdbc, TestClock clock) {
        this.mvc = mvc;
        this.context = context;
        this.jdbc = jdbc;
        this.clock = clock;
        this.town = new TestTown(context);
    }

    private ResultActions signIn(String username, String password, @Nullable Cookie session) throws Exception {
        var form = post("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf());
        ResultActions tried = mvc.perform(session == null ? form : form.cookie(session));
        MvcResult result = tried.andReturn();
        if (!"/login/refused".equals(result.getResponse().getForwardedUrl())) {
            return tried;
        }
        // MockMvc does not follow forwards
        return mvc.perform(post("/login/refused")
                .param("username", username)
                .requestAttr(
                        WebAttributes.AUTHENTICATION_EXCEPTION,
                        Objects.requireNonNull(
                                result.getRequest().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION)))
                .with(csrf()));
    }

    private Cookie signedIn(Actor actor) throws Exception {
        Cookie cookie = signIn(town.username(actor), TestTown.PASSWORD, null)
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie(COOKIE);
        assertThat(cookie).isNotNull();
        return Objects.requireNonNull(cookie);
    }

    private void expectSignedIn(Cookie session, boolean expected) throws Exception {
        ResultActions page = mvc.perform(get("/password").cookie(session));
        if (expected) {
            page.andExpect(status().isOk());
        } else {
            page.andExpect(redirectedUrl("/login?expired"));
        }
    }

    @Test
    void signsInHoweverTheNameIsTyped() throws Exception {
        signIn("  " + town.username(town.admin).toUpperCase(Locale.ROOT) + " ", TestTown.PASSWORD, null)
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void readsTheSessionOnceForAPageAndWritesItAtMostOnceAMinute() throws Exception {
        Cookie session = signedIn(town.admin);
        expectSignedIn(session, true);
        List<String> page = QueryCounter.ofSession(() -> expectSignedIn(session, true));
        assertThat(page).singleElement().asString().startsWith("SELECT");
        moveLastUseBack(session);
        List<String> later = QueryCounter.ofSession(() -> expectSignedIn(session, true));
        assertThat(later).hasSize(2);
        assertThat(later.get(1)).startsWith("UPDATE");
    }

    private void moveLastUseBack(Cookie session) {
        String id = new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
        assertThat(jdbc.sql(
                                "update spring_session set last_access_time = last_access_time - 60000 where session_id = ?")
                        .param(id)
                        .update())
                .isOne();
    }

    @Test
    void keepsTheSessionInTheDatabaseOnly() throws Exception {
        Cookie session = signedIn(town.admin);
        expectSignedIn(session, true);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(town.username(town.admin))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(town.username(town.admin))
                .update();
        expectSignedIn(session, false);
    }

    @Test
    void changesTheSessionsIdAndGoesWhereThePersonWantedTo() throws Exception {
        Cookie before = Objects.requireNonNull(mvc.perform(get("/admin/persons?q=a"))
                .andExpect(redirectedUrl("/login"))
                .andReturn()
                .getResponse()
                .getCookie(COOKIE));
        Cookie after = signIn(town.username(town.admin), TestTown.PASSWORD, before)
                .andExpect(redirectedUrl("http://localhost/admin/persons?q=a"))
                .andReturn()
                .getResponse()
                .getCookie(COOKIE);
        assertThat(Objects.requireNonNull(after).getValue()).isNotEqualTo(before.getValue());
        expectSignedIn(before, false);
        expectSignedIn(after, true);
    }

    @Test
    void answersAlikeForAWrongPasswordAnUnknownNameAndAnAccountOutOfUse() throws Exception {
        Actor leaver = town.staff();
        town.as(() -> {
            context.getBean(Accounts.class).deactivate(leaver.account());
            return true;
        });
        String wrong = refused(town.username(town.admin), "не тот пароль");
        String unknown = refused("nobody-" + town.id, "не тот пароль");
        String outOfUse = refused(town.username(leaver), TestTown.PASSWORD);
        assertThat(wrong).contains("указаны неверно").isEqualTo(unknown).isEqualTo(outOfUse);
    }

    private String refused(String username, String password) throws Exception {
        String page = signIn(username, password, null)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.replace(username, "NAME").replaceAll("(content|value)=\"[\\w-]{60,}\"", "TOKEN");
    }

    @Test
    void growsTheDelayAlikeForKnownAndUnknownNamesAndForgetsItAfterASuccess() throws Exception {
        String known = town.username(town.admin);
        for (String name : new String[] {known, "nobody-else-" + town.id}) {
            for (int i = 0; i < 4; i++) {
                signIn(name, "не тот", null).andExpect(status().isUnprocessableContent());
            }
            signIn(name, TestTown.PASSWORD, null)
                    .andExpect(status().isTooManyRequests())
                    .andExpect(header().string("Retry-After", "1"))
                    .andExpect(content().string(Matchers.containsString("Повторите через 1 секунду")));
            clock.moveBy(Duration.ofSeconds(1));
            signIn(name, "не тот", null).andExpect(status().isUnprocessableContent());
            signIn(name, "не тот", null)
                    .andExpect(content().string(Matchers.containsString("Повторите через 2 секунды")));
        }
        clock.moveBy(Duration.ofSeconds(2));
        signIn(known, TestTown.PASSWORD, null).andExpect(redirectedUrl("/"));
        signIn(known, "не тот", null).andExpect(status().isUnprocessableContent());
        signIn(known, TestTown.PASSWORD, null).andExpect(redirectedUrl("/"));
    }

    @Test
    void needsTheTokenOfTheForm() throws Exception {
        mvc.perform(post("/login").param("username", "x").param("password", "y"))
                .andExpect(redirectedUrl("/login?expired"));
        mvc.perform(get("/login?expired")).andExpect(content().string(Matchers.containsString("Время сеанса истекло")));
    }

    @Test
    void signsOut() throws Exception {
        Cookie session = signedIn(town.admin);
        mvc.perform(post("/logout").cookie(session).with(csrf())).andExpect(redirectedUrl("/login?out"));
        expectSignedIn(session, false);
    }

    @Test
    void endsSessionsWhenRightsChange() throws Exception {
        Accounts accounts = context.getBean(Accounts.class);
        Actor staff = town.staff();
        Cookie session = signedIn(staff);
        town.as(() -> {
            accounts.changeRoles(staff.account(), 0, Set.of(Role.STAFF, Role.HEAD));
            return true;
        });
        expectSignedIn(session, false);
        session = signedIn(staff);
        town.as(() -> {
            accounts.resetPassword(staff.account(), TestTown.PASSWORD);
            return true;
        });
        expectSignedIn(session, false);
        session = signedIn(staff);
        town.as(() -> {
            accounts.deactivate(staff.account());
            return true;
        });
        expectSignedIn(session, false);
    }

    @Test
    void endsOtherSessionsWhenThePasswordIsChanged() throws Exception {
        Cookie here = signedIn(town.admin);
        Cookie elsewhere = signedIn(town.admin);
        change(here, "не тот", "длинный новый пароль", "длинный новый пароль")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Нынешний пароль указан неверно")));
        change(here, TestTown.PASSWORD, "короткий", "короткий")
                .andExpect(content().string(Matchers.containsString("короче 10 знаков")));
        change(here, TestTown.PASSWORD, "длинный новый пароль", "другой")
                .andExpect(content().string(Matchers.containsString("Пароли не совпадают")));
        change(here, TestTown.PASSWORD, "длинный новый пароль", "длинный новый пароль")
                .andExpect(redirectedUrl("/password"));
        expectSignedIn(here, true);
        expectSignedIn(elsewhere, false);
        signIn(town.username(town.admin), TestTown.PASSWORD, null).andExpect(status().isUnprocessableContent());
        signIn(town.username(town.admin), "длинный новый пароль", null).andExpect(redirectedUrl("/"));
    }

    private ResultActions change(Cookie session, String current, String fresh, String repeated) throws Exception {
        return mvc.perform(post("/password")
                .cookie(session)
                .with(csrf())
                .param("current", current)
                .param("fresh", fresh)
                .param("repeated", repeated));
    }

    @Test
    void startsWhereTheWorkIs() throws Exception {
        for (var start : Map.of(
                        town.head(),
                        "/oversight",
                        town.staff(),
                        "/review",
                        town.director(town.school(1)),
                        "/assignments",
                        town.admin,
                        "/admin")
                .entrySet()) {
            mvc.perform(get("/").with(SignedInAs.actor(start.getKey()))).andExpect(redirectedUrl(start.getValue()));
        }
        mvc.perform(get("/login").with(SignedInAs.actor(town.admin))).andExpect(redirectedUrl("/"));
    }
}
