package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import okoplan.OkoPlanTest;
import okoplan.shared.Actor;
import okoplan.shared.PersonId;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OkoPlanTest
class AccountPagesTests {

    private static final String PATH = "/admin/accounts";

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final TestTown town;

    AccountPagesTests(MockMvc mvc, ApplicationContext context) {
        this.mvc = mvc;
        this.context = context;
        this.town = new TestTown(context);
    }

    private MockHttpServletRequestBuilder reading(String url) {
        return get(url).with(SignedInAs.actor(town.admin));
    }

    private MockHttpServletRequestBuilder sending(String url) {
        return post(url).with(SignedInAs.actor(town.admin)).with(csrf());
    }

    @Test
    void listsFindsAndShowsAccounts() throws Exception {
        Actor staff = town.staff();
        mvc.perform(reading(PATH + "?q=ветрова МЕТОДИСТ"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(town.username(staff))))
                .andExpect(content().string(Matchers.not(Matchers.containsString(town.username(town.admin)))));
        mvc.perform(reading(PATH + "/" + staff.account()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Ветрова Вера Ильинична")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("{bcrypt}"))));
        mvc.perform(reading(PATH + "/new?person=" + staff.person()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("selected")));
    }

    @Test
    void createsAnAccountAndShowsAGeneratedPasswordOnce() throws Exception {
        PersonId person = town.person("Рябинина", "методист", town.department, null);
        String username = "generated." + person;
        String page = mvc.perform(sending(PATH)
                        .param("person", person.toString())
                        .param("username", username)
                        .param("roles", "STAFF", "HEAD"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String password = page.replaceAll("(?s).*<code>([a-z0-9-]{19})</code>.*", "$1");
        mvc.perform(post("/login").with(csrf()).param("username", username).param("password", password))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(sending(PATH).param("username", "проверка").param("password", "секрет-секрет"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Выберите, чья это учётная запись")))
                .andExpect(content().string(Matchers.containsString("проверка")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("секрет-секрет"))));
    }

    @Test
    void changesRolesAndShowsAConflict() throws Exception {
        Actor staff = town.staff();
        String url = PATH + "/" + staff.account() + "/roles";
        mvc.perform(sending(url).param("version", "0").param("roles", "HEAD"))
                .andExpect(redirectedUrl(PATH + "/" + staff.account()));
        mvc.perform(sending(url).param("version", "0").param("roles", "ADMIN"))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("Начальник управления")));
        mvc.perform(sending(url).param("version", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Отметьте хотя бы одну роль")));
    }

    @Test
    void refusesToLoseTheLastAdministratorInWords() throws Exception {
        mvc.perform(sending(PATH + "/" + town.admin.account() + "/deactivate"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("последний действующий администратор")));
        mvc.perform(sending("/admin/persons/" + town.admin.person() + "/deactivate"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("последний действующий администратор")));
    }

    @Test
    void leadsToSignInAfterAChangeOfTheOwnAccount() throws Exception {
        mvc.perform(sending(PATH + "/" + town.admin.account() + "/roles")
                        .param("version", "0")
                        .param("roles", "ADMIN", "STAFF"))
                .andExpect(redirectedUrl("/login?ended"));
    }

    @Test
    void doesNotKnowAnotherMunicipalitysAccounts() throws Exception {
        TestTown other = new TestTown(context);
        String url = PATH + "/" + other.admin.account();
        mvc.perform(reading(url)).andExpect(status().isNotFound());
        for (String verb : List.of("/roles", "/password", "/deactivate", "/activate")) {
            mvc.perform(sending(url + verb)
                            .param("version", "0")
                            .param("roles", "STAFF")
                            .param("password", TestTown.PASSWORD))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(sending(PATH)
                        .param("person", other.admin.person().toString())
                        .param("username", "taken-over")
                        .param("roles", "ADMIN"))
                .andExpect(status().isNotFound());
        assertThat(other.as(() -> context.getBean(Accounts.class).get(other.admin.account()))
                        .active())
                .isTrue();
    }

    @Test
    void isForAdministratorsOnly() throws Exception {
        mvc.perform(get(PATH).with(SignedInAs.actor(town.head()))).andExpect(status().isForbidden());
        mvc.perform(post(PATH).with(SignedInAs.actor(town.admin))).andExpect(status().isForbidden());
    }
}
