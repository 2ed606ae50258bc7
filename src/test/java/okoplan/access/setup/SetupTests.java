package okoplan.access.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OkoPlanTest
class SetupTests {

    private static final String PASSWORD = "пять тихих озёр";

    private final MockMvc mvc;
    private final SetupLinks links;
    private final Setup setup;
    private final TestClock clock;
    private final JdbcClient jdbc;

    SetupTests(MockMvc mvc, SetupLinks links, Setup setup, TestClock clock, JdbcClient jdbc) {
        this.mvc = mvc;
        this.links = links;
        this.setup = setup;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private static MockHttpServletRequestBuilder filled(String token, String code) {
        return post("/setup/{token}", token)
                .with(csrf())
                .param("municipality", "Еловый округ")
                .param("code", code)
                .param("zone", "Asia/Omsk")
                .param("department", "Управление образования")
                .param("lastName", "Пихтова")
                .param("firstName", "Яна")
                .param("post", "администратор")
                .param("username", "admin-of-" + code)
                .param("password", PASSWORD)
                .param("repeated", PASSWORD);
    }

    @Test
    void makesAMunicipalityWithItsAdministratorOnce() throws Exception {
        String token = links.issue();
        String other = links.issue();
        mvc.perform(get("/setup/{token}", token))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Первый администратор")));
        mvc.perform(filled(token, "spruce")).andExpect(redirectedUrl("/login?created"));
        mvc.perform(post("/login")
                        .with(csrf())
                        .param("username", "Admin-of-spruce")
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));

        mvc.perform(get("/setup/{token}", token)).andExpect(status().isNotFound());
        mvc.perform(filled(token, "spruce-again")).andExpect(redirectedUrl("/login?created"));
        assertThat(municipalities("spruce-again")).isZero();
        mvc.perform(get("/setup/{token}", other)).andExpect(status().isNotFound());
    }

    @Test
    void doesNotKnowWrongAndOldLinks() throws Exception {
        String token = links.issue();
        mvc.perform(get("/setup/{token}", token + "x")).andExpect(status().isNotFound());
        mvc.perform(filled("guessed", "guessed")).andExpect(status().isNotFound());
        clock.moveBy(SetupLinks.LIFETIME);
        mvc.perform(get("/setup/{token}", token)).andExpect(status().isNotFound());
        mvc.perform(filled(token, "too-late")).andExpect(status().isNotFound());
        assertThat(municipalities("too-late")).isZero();
    }

    @Test
    void leavesNothingBehindWhenSomethingIsRefused() throws Exception {
        String token = links.issue();
        mvc.perform(filled(token, "halfway").param("username", "имя")).andExpect(status().isUnprocessableContent());
        MockHttpServletRequestBuilder short1 = post("/setup/{token}", token)
                .with(csrf())
                .param("municipality", "Еловый округ")
                .param("code", "halfway")
                .param("zone", "Asia/Omsk")
                .param("department", "Управление образования")
                .param("lastName", "Пихтова")
                .param("firstName", "Яна")
                .param("post", "администратор")
                .param("username", "halfway")
                .param("password", "мало")
                .param("repeated", "мало");
        mvc.perform(short1)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("короче 10 знаков")))
                .andExpect(content().string(Matchers.containsString("Еловый округ")));
        assertThat(municipalities("halfway")).isZero();
        mvc.perform(filled(token, "halfway")).andExpect(redirectedUrl("/login?created"));
        assertThat(municipalities("halfway")).isEqualTo(1);
    }

    @Test
    void letsOneOfSeveralAtOnceThrough() throws Exception {
        String token = links.issue();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            int made = 0;
            for (var result : threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> setup.complete(token, form("race-" + i)))
                    .toList())) {
                made += result.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
            assertThat(municipalities("race-%")).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static SetupForm form(String code) {
        SetupForm form = new SetupForm();
        form.setMunicipality("Округ " + code);
        form.setCode(code);
        form.setZone("Europe/Moscow");
        form.setDepartment("Управление");
        form.setLastName("Пихтова");
        form.setFirstName("Яна");
        form.setPost("администратор");
        form.setUsername("admin-" + code);
        form.setPassword(PASSWORD);
        return form;
    }

    private int municipalities(String code) {
        return jdbc.sql("select count(*) from municipality where code like ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    @Test
    void keepsTheHashOfTheTokenOnly() {
        String token = links.issue();
        assertThat(jdbc.sql("select token_sha256 from setup_link")
                        .query((row, number) -> row.getBytes(1))
                        .list())
                .isNotEmpty()
                .allSatisfy(hash -> assertThat(hash).hasSize(32))
                .doesNotContain(token.getBytes(StandardCharsets.UTF_8));
    }
}
