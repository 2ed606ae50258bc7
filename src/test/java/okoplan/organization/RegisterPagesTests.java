package okoplan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.access.TestTown;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.SchoolGroupId;
import okoplan.shared.SchoolId;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OkoPlanTest
class RegisterPagesTests {

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final Schools schools;
    private final Persons persons;
    private final Directory directory;
    private TestTown town;

    RegisterPagesTests(MockMvc mvc, ApplicationContext context, Schools schools, Persons persons, Directory directory) {
        this.mvc = mvc;
        this.context = context;
        this.schools = schools;
        this.persons = persons;
        this.directory = directory;
        this.town = new TestTown(context);
    }

    @BeforeEach
    void makeTown() {
        town = new TestTown(context);
    }

    private MockHttpServletRequestBuilder reading(String url, Object... variables) {
        return get(url, variables).with(SignedInAs.actor(town.admin));
    }

    private MockHttpServletRequestBuilder sending(String url, Object... variables) {
        return post(url, variables).with(SignedInAs.actor(town.admin)).with(csrf());
    }

    private List<SchoolView> schoolsInUse() {
        return town.as(() -> directory.schools());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/schools",
                "/admin/schools/new",
                "/admin/organizations",
                "/admin/organizations/new",
                "/admin/groups",
                "/admin/groups/new",
                "/admin/persons",
                "/admin/persons/new",
                "/admin/settings"
            })
    void showsEveryPage(String url) throws Exception {
        town.school(1);
        mvc.perform(reading(url))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("<h1>")));
    }

    @Test
    void addsASchool() throws Exception {
        mvc.perform(sending("/admin/schools")
                        .param("name", "  Школа у реки ")
                        .param("shortName", "Речная школа")
                        .param("position", "3")
                        .param("federalLogin", ""))
                .andExpect(redirectedUrl("/admin/schools"));
        assertThat(schoolsInUse()).singleElement().satisfies(school -> {
            assertThat(school.name()).isEqualTo("Школа у реки");
            assertThat(school.federalLogin()).isNull();
        });
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() throws Exception {
        mvc.perform(sending("/admin/schools").param("shortName", "Речная школа").param("position", "сто"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Укажите полное название школы")))
                .andExpect(content().string(Matchers.containsString("Укажите целое число")))
                .andExpect(content().string(Matchers.containsString("Речная школа")))
                .andExpect(content().string(Matchers.containsString("Есть проблема")))
                .andExpect(content().string(Matchers.containsString("<title>Ошибка:")));
    }

    @Test
    void refusesASecondSchoolOfTheSameName() throws Exception {
        town.school(1);
        mvc.perform(sending("/admin/schools")
                        .param("name", "Лесная школа № 1")
                        .param("shortName", "Лесная")
                        .param("position", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("уже есть")));
    }

    @Test
    void showsBothVersionsWhenSomebodyElseWasFaster() throws Exception {
        SchoolId school = town.school(1);
        change(school, 0, "Первая").andExpect(redirectedUrl("/admin/schools"));
        change(school, 0, "Вторая")
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("Первая")))
                .andExpect(content().string(Matchers.containsString("Вторая")))
                .andExpect(content().string(Matchers.containsString("name=\"version\" value=\"1\"")));
        change(school, 1, "Вторая").andExpect(redirectedUrl("/admin/schools"));
        assertThat(town.as(() -> directory.school(school)).shortName()).isEqualTo("Вторая");
    }

    private ResultActions change(SchoolId school, int version, String name) throws Exception {
        return mvc.perform(sending("/admin/schools/{id}", school.value())
                .param("version", String.valueOf(version))
                .param("name", "Лесная школа № 1")
                .param("shortName", name)
                .param("position", "1"));
    }

    @Test
    void takesASchoolOutOfUseAndBack() throws Exception {
        SchoolId school = town.school(1);
        mvc.perform(sending("/admin/schools/{id}/deactivate", school.value()))
                .andExpect(redirectedUrl("/admin/schools/" + school));
        assertThat(schoolsInUse()).isEmpty();
        assertThat(town.as(() -> directory.school(school)).active()).isFalse();
        mvc.perform(reading("/admin/schools"))
                .andExpect(content().string(Matchers.containsString("Ничего не найдено")));
        mvc.perform(reading("/admin/schools?use=INACTIVE"))
                .andExpect(content().string(Matchers.containsString("Школа № 1")));
        mvc.perform(sending("/admin/schools/{id}/activate", school.value()));
        assertThat(schoolsInUse()).hasSize(1);
    }

    @Test
    void findsPersonsByNamePostAndPlaceInAnyCase() {
        SchoolId school = town.school(7);
        town.person("Королёва", "Директор", null, school);
        town.person("Королёва", "методист", town.department, null);
        for (String text : List.of("королева школа", "ДИРЕКТОР", "вера № 7")) {
            assertThat(found(text)).as(text).hasSize(1);
        }
        assertThat(found("королев")).hasSize(2);
        assertThat(found("100%")).isEmpty();
    }

    private List<PersonView> found(String text) {
        return town.as(() -> persons.list(new RegisterFilter(text, RegisterFilter.Use.ACTIVE), null, 50))
                .items();
    }

    @Test
    void pagesByKey() throws Exception {
        for (int i = 1; i <= 51; i++) {
            town.school(i);
        }
        String page =
                mvc.perform(reading("/admin/schools")).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Школа № 50").doesNotContain("Лесная школа № 51");
        String next =
                page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        mvc.perform(reading(next))
                .andExpect(content().string(Matchers.containsString("Лесная школа № 51")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Лесная школа № 50"))))
                .andExpect(content().string(Matchers.containsString("страница 2")));
        mvc.perform(reading("/admin/schools?after=мусор")).andExpect(status().isBadRequest());
    }

    @Test
    void refusesTheSamePersonTwice() throws Exception {
        for (int expected : new int[] {302, 422}) {
            mvc.perform(sending("/admin/persons")
                            .param("lastName", "Зорина")
                            .param("firstName", "Анна")
                            .param("post", "директор"))
                    .andExpect(status().is(expected));
        }
    }

    @Test
    void doesNotKnowAnotherMunicipalitysEntries() throws Exception {
        TestTown other = new TestTown(context);
        SchoolId school = other.school(1);
        PersonId person = other.person("Чужая", "директор", null, school);
        OrganizationId organization = other.department;
        SchoolGroupId group = other.as(
                () -> context.getBean(SchoolGroups.class).create(new SchoolGroupDetails("ШНОР", Set.of(school))));
        for (String path :
                List.of("schools/" + school, "persons/" + person, "organizations/" + organization, "groups/" + group)) {
            mvc.perform(reading("/admin/" + path)).andExpect(status().isNotFound());
            for (String verb : List.of("", "/deactivate", "/activate")) {
                mvc.perform(sending("/admin/" + path + verb)
                                .param("version", "0")
                                .param("name", "Захвачено")
                                .param("shortName", "Захвачено")
                                .param("position", "1")
                                .param("kind", "OTHER")
                                .param("schools", "1")
                                .param("lastName", "Захвачено")
                                .param("firstName", "Захвачено")
                                .param("post", "директор"))
                        .andExpect(status().isNotFound());
            }
        }
        assertThat(other.as(() -> directory.school(school)).shortName()).isEqualTo("Школа № 1");
    }

    @Test
    void doesNotTakeAnotherMunicipalitysSchoolIntoAGroupOrAsAPlace() throws Exception {
        SchoolId school = new TestTown(context).school(1);
        mvc.perform(sending("/admin/groups").param("name", "ШНОР").param("schools", school.toString()))
                .andExpect(status().isNotFound());
        mvc.perform(sending("/admin/persons")
                        .param("lastName", "Зорина")
                        .param("firstName", "Анна")
                        .param("post", "директор")
                        .param("place", "s" + school))
                .andExpect(status().isNotFound());
    }

    @Test
    void isForAdministratorsOnly() throws Exception {
        for (var actor : List.of(town.head(), town.staff(), town.director(town.school(1)))) {
            mvc.perform(get("/admin/schools").with(SignedInAs.actor(actor))).andExpect(status().isForbidden());
        }
        mvc.perform(post("/admin/schools").with(SignedInAs.actor(town.admin))).andExpect(status().isForbidden());
    }

    @Test
    void changesTheSettings() throws Exception {
        MockHttpServletRequestBuilder change = sending("/admin/settings")
                .param("version", "0")
                .param("name", "Новое имя")
                .param("zone", "Asia/Omsk")
                .param("flaggingHour", "7")
                .param("reviewWorkingDays", "3")
                .param("confirmationInterval", "QUARTER");
        mvc.perform(change).andExpect(redirectedUrl("/admin/settings"));
        mvc.perform(change)
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("совпадает с тем, что уже сохранено")));
        mvc.perform(sending("/admin/settings").param("name", "Имя").param("zone", "Europe/Paris"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Выберите часовой пояс")));
    }

    @Test
    void addsGroupsAndOrganizations() throws Exception {
        SchoolId school = town.school(1);
        mvc.perform(sending("/admin/groups").param("name", "ШНОР").param("schools", school.toString()))
                .andExpect(redirectedUrl("/admin/groups"));
        List<SchoolGroupView> groups = town.as(() -> directory.groups());
        assertThat(groups)
                .singleElement()
                .satisfies(group -> assertThat(group.schools()).containsExactly(school));
        SchoolGroupId group = groups.get(0).id();
        mvc.perform(reading("/admin/groups/" + group)).andExpect(status().isOk());
        mvc.perform(sending("/admin/organizations")
                        .param("kind", "METHODICAL_CENTRE")
                        .param("name", "Методический центр")
                        .param("shortName", "МЦ"))
                .andExpect(redirectedUrl("/admin/organizations"));
        List<OrganizationView> organizations = town.as(() -> directory.organizations());
        assertThat(organizations).extracting(OrganizationView::shortName).contains("МЦ");
    }

    @Test
    void asksTheServiceForAnAdministratorToo() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> schools.get(new SchoolId(1))))
                .isInstanceOf(org.springframework.security.core.AuthenticationException.class);
    }
}
