package okoplan.search;

import static okoplan.search.SearchPageTests.links;
import static org.assertj.core.api.Assertions.assertThat;

import okoplan.OkoPlanTest;
import okoplan.access.PageCalls;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is found is what the person may open, and no more. */
@OkoPlanTest
class SearchRightsTests {

    private static final String WORD = "семинары";

    private final SearchGround ground;
    private final SearchGround elsewhere;
    private final MockMvcTester mvc;
    private final long plan;
    private final long draft;
    private final long forestPlan;
    private final long lakePlan;
    private final long forest;
    private final long lake;

    SearchRightsTests(JdbcClient jdbc, MockMvcTester mvc) {
        this.mvc = mvc;
        ground = new SearchGround(jdbc, mvc);
        elsewhere = new SearchGround(jdbc, mvc);
        plan = ground.plan("Семинары района");
        draft = ground.draft("Семинары будущего года");
        forestPlan = ground.planOf(ground.forest, "Семинары лесной школы");
        lakePlan = ground.planOf(ground.lake, "Семинары озёрной школы");
        long measure = ground.measure(plan, "1.", "Семинар района");
        ground.measure(draft, "2.", "Семинар будущего года");
        ground.measure(lakePlan, "3.", "Семинар озёрной школы");
        forest = ground.assignment(plan, measure, ground.forest);
        lake = ground.assignment(plan, measure, ground.lake);
        ground.report(forest, "Семинар в лесу", "Программа семинара в лесу");
        ground.report(lake, "Семинар на озере", "Программа семинара на озере");
        long there = elsewhere.plan("Семинары другого района");
        long assignment =
                elsewhere.assignment(there, elsewhere.measure(there, "1.", "Семинар другого района"), elsewhere.forest);
        elsewhere.report(assignment, "Семинар у соседей", "Программа семинара у соседей");
    }

    @Test
    void showsTheDepartmentAllOfItsMunicipality() {
        Document page = ground.find(ground.staff, WORD);
        assertThat(links(page, "plans"))
                .containsExactlyInAnyOrder(
                        "/plans/" + plan, "/plans/" + draft, "/plans/" + forestPlan, "/plans/" + lakePlan);
        assertThat(links(page, "measures")).hasSize(3);
        assertThat(links(page, "assignments")).containsExactly("/assignments/" + lake, "/assignments/" + forest);
        assertThat(links(page, "reports")).containsExactly("/assignments/" + lake, "/assignments/" + forest);
        assertThat(links(page, "evidence")).containsExactly("/assignments/" + lake, "/assignments/" + forest);
        assertThat(links(ground.find(ground.staff, "школа"), "schools")).hasSize(2);
        assertThat(page.text()).doesNotContain("другого", "соседей");
        openAll(ground.staff, page);
    }

    @Test
    void showsADirectorWhatConcernsTheOwnSchool() {
        Document page = ground.find(ground.forester, WORD);
        assertThat(links(page, "plans")).containsExactlyInAnyOrder("/plans/" + plan, "/plans/" + forestPlan);
        assertThat(links(page, "measures")).hasSize(1);
        assertThat(links(page, "assignments")).containsExactly("/assignments/" + forest);
        assertThat(links(page, "reports")).containsExactly("/assignments/" + forest);
        assertThat(links(page, "evidence")).containsExactly("/assignments/" + forest);
        assertThat(links(ground.find(ground.forester, "школа"), "schools"))
                .containsExactly("/schools/" + ground.forest);
        assertThat(page.text()).doesNotContain("озер", "озёр", "будущего", "соседей");
        openAll(ground.forester, page);
    }

    @Test
    void showsAnAdministratorOnlySchools() {
        assertThat(ground.find(ground.admin, WORD).select(".hits")).isEmpty();
        Document page = ground.find(ground.admin, "лесные школы");
        assertThat(links(page, "schools")).containsExactly("/schools/" + ground.forest);
        openAll(ground.admin, page);
        Document group =
                PageCalls.document(ground.open(ground.admin, "?q=" + SearchGround.encoded(WORD) + "&group=plans"));
        assertThat(group.select(".hits")).isEmpty();
    }

    @Test
    void keepsTheRightsOnThePagesOfOneKind() {
        for (SearchGroup group : SearchGroup.values()) {
            String page = PageCalls.text(
                    ground.open(ground.forester, "?q=" + SearchGround.encoded(WORD) + "&group=" + group.code()));
            assertThat(page).as(group.code()).doesNotContain("озер", "озёр", "будущего", "соседей");
        }
    }

    @Test
    void findsNothingForWhoeverHasNoRole() {
        Actor nobody = ground.district.account(null, new Role[0]);
        assertThat(ground.find(nobody, "школа").select(".hits")).isEmpty();
    }

    private void openAll(Actor by, Document page) {
        assertThat(page.select(".hits a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(new PageCalls(mvc).get(by, address.replaceAll("#.*", "")))
                        .hasStatusOk());
    }
}
