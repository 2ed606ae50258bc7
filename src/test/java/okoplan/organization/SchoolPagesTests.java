package okoplan.organization;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Objects;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.access.TestTown;
import okoplan.shared.Actor;
import okoplan.shared.SchoolId;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@OkoPlanTest
class SchoolPagesTests {

    private final MockMvc mvc;
    private final ApplicationContext context;
    private TestTown town;

    SchoolPagesTests(MockMvc mvc, ApplicationContext context) {
        this.mvc = mvc;
        this.context = context;
        this.town = new TestTown(context);
    }

    @BeforeEach
    void makeTown() {
        town = new TestTown(context);
    }

    @Test
    void showsThePassportToTheDepartmentAndTheSchoolItself() throws Exception {
        SchoolId school = town.school(1);
        Actor director = town.director(school);
        for (Actor actor : List.of(town.head(), town.staff(), town.admin, director)) {
            mvc.perform(get("/schools/{id}", school.value()).with(SignedInAs.actor(actor)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("Лесная школа № 1")))
                    .andExpect(content().string(Matchers.containsString("Полевая Вера Ильинична")));
        }
    }

    @Test
    void hidesThePassportFromOthers() throws Exception {
        SchoolId school = town.school(1);
        Actor neighbour = town.director(town.school(2));
        Actor stranger = new TestTown(context).head();
        for (Actor actor : List.of(neighbour, stranger)) {
            mvc.perform(get("/schools/{id}", school.value()).with(SignedInAs.actor(actor)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void listsSchoolsForProgramsByKey() throws Exception {
        Actor head = town.head();
        for (int i = 1; i <= 3; i++) {
            town.school(i);
        }
        String first = mvc.perform(get("/api/v1/schools?limit=2").with(SignedInAs.actor(head)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].shortName").value("Школа № 1"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(get("/api/v1/schools")
                        .param("after", JsonPath.<String>read(first, "$.next"))
                        .with(SignedInAs.actor(head)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].name").value("Лесная школа № 3"))
                .andExpect(jsonPath("$.next").value(Matchers.nullValue()));
    }

    @Test
    void listsADirectorsOwnSchoolOnly() throws Exception {
        town.school(1);
        Actor director = town.director(town.school(2));
        mvc.perform(get("/api/v1/schools").with(SignedInAs.actor(director)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id")
                        .value((int) Objects.requireNonNull(director.school()).value()));
    }

    @Test
    void answersProgramsWithProblems() throws Exception {
        Actor head = town.head();
        mvc.perform(get("/api/v1/schools")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/schools?after=x").with(SignedInAs.actor(head)))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail").isNotEmpty());
        mvc.perform(get("/api/v1/schools?limit=x").with(SignedInAs.actor(head))).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/nothing").with(SignedInAs.actor(head))).andExpect(status().isNotFound());
    }
}
