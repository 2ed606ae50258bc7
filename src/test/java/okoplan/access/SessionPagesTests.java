package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import okoplan.OkoPlanTest;
import okoplan.shared.Actor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

@OkoPlanTest
class SessionPagesTests {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final String YANDEX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 YaBrowser/24.7 Safari/537.36";

    private final MockMvc mvc;
    private final TestTown town;

    SessionPagesTests(MockMvc mvc, ApplicationContext context) {
        this.mvc = mvc;
        this.town = new TestTown(context);
    }

    @Test
    void showsWhereThePersonIsSignedInAndEndsTheOthers() throws Exception {
        Cookie here = signIn(town.admin, FIREFOX);
        Cookie there = signIn(town.admin, YANDEX);
        Cookie strangers = signIn(town.staff(), FIREFOX);

        Document page = page(here);
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("Firefox, Linux этот компьютер") && row.contains("этот сеанс"))
                .anyMatch(row -> row.startsWith("Яндекс Браузер, Windows") && row.contains("Закончить"));

        press(here, "/sessions/end", page.select("input[name=key]").attr("value"));
        expectSignedIn(here, true);
        expectSignedIn(there, false);

        Cookie again = signIn(town.admin, YANDEX);
        press(here, "/sessions/end-others", "");
        expectSignedIn(here, true);
        expectSignedIn(again, false);
        expectSignedIn(strangers, true);
    }

    @Test
    void doesNotEndTheSessionOfAnother() throws Exception {
        Cookie here = signIn(town.admin, FIREFOX);
        Actor staff = town.staff();
        Cookie first = signIn(staff, FIREFOX);
        signIn(staff, YANDEX);
        String key = page(first).select("input[name=key]").attr("value");
        press(here, "/sessions/end", key);
        assertThat(page(first).select("tbody tr")).hasSize(2);
    }

    @Test
    void namesBrowsersByWhatTheySay() {
        assertThat(List.of(FIREFOX, YANDEX, "curl/8.5", "").stream()
                        .map(SignInPlace::device)
                        .toList())
                .containsExactly("Firefox, Linux", "Яндекс Браузер, Windows", "", "");
    }

    private Cookie signIn(Actor actor, String agent) throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/login")
                        .param("username", town.username(actor))
                        .param("password", TestTown.PASSWORD)
                        .header(HttpHeaders.USER_AGENT, agent)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("oko-session"));
    }

    private Document page(Cookie session) throws Exception {
        return Jsoup.parse(mvc.perform(get("/sessions").cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private void press(Cookie session, String address, String key) throws Exception {
        mvc.perform(post(address).cookie(session).param("key", key).with(csrf()))
                .andExpect(redirectedUrl("/sessions"));
    }

    private void expectSignedIn(Cookie session, boolean expected) throws Exception {
        String elsewhere = mvc.perform(get("/sessions").cookie(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(elsewhere == null).isEqualTo(expected);
    }
}
