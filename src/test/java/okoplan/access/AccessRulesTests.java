package okoplan.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import okoplan.OkoPlanTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@OkoPlanTest
class AccessRulesTests {

    private final MockMvc mvc;
    private final TestTown town;

    AccessRulesTests(MockMvc mvc, ApplicationContext context) {
        this.mvc = mvc;
        this.town = new TestTown(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing-here",
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/health/db",
                "/templates/layout.html",
                "/login/refused/x"
            })
    void deniesWhatIsNotListed(String path) throws Exception {
        mvc.perform(get(path).with(SignedInAs.actor(town.admin))).andExpect(status().isForbidden());
        mvc.perform(get(path)).andExpect(redirectedUrl("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/plans", "/assignments", "/review", "/oversight", "/inbox", "/password", "/"})
    void asksStrangersToSignIn(String path) throws Exception {
        mvc.perform(get(path)).andExpect(redirectedUrl("/login"));
        mvc.perform(get(path).cookie(new Cookie("oko-session", "b2xk"))).andExpect(redirectedUrl("/login?expired"));
    }

    @Test
    void answersProgramsAndPartsOfPagesWithTheBareStatus() throws Exception {
        mvc.perform(get("/api/v1/schools")).andExpect(status().isUnauthorized());
        mvc.perform(get("/plans").header("HX-Request", "true")).andExpect(status().isUnauthorized());
    }

    @Test
    void needsATokenForEveryChange() throws Exception {
        for (String path : new String[] {"/password", "/admin/schools", "/admin/settings", "/logout"}) {
            mvc.perform(post(path).with(SignedInAs.actor(town.admin))).andExpect(status().isForbidden());
            mvc.perform(post(path).with(SignedInAs.actor(town.admin)).with(csrf().useInvalidToken()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void sendsTheHeadersThatKeepForeignContentOut() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        Matchers.containsString("default-src 'none'"),
                                        Matchers.containsString("frame-ancestors 'none'"),
                                        Matchers.containsString("form-action 'self'"),
                                        Matchers.not(Matchers.containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("style=\""))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("onclick"))));
    }

    @Test
    void answersHealthToEverybody() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"status\":\"UP\"}"));
    }
}
