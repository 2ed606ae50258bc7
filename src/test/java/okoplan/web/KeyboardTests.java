package okoplan.web;

import static okoplan.access.PageCalls.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import okoplan.OkoPlanTest;
import okoplan.access.PageCalls;
import okoplan.oversight.District;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OkoPlanTest
class KeyboardTests {

    private final JdbcClient jdbc;
    private final PageCalls pages;
    private final District district;

    KeyboardTests(JdbcClient jdbc, MockMvcTester mvc) {
        this.jdbc = jdbc;
        this.pages = new PageCalls(mvc);
        this.district = District.create(jdbc);
    }

    @Test
    void offersTheKeysOfThePagesThatThePersonReaches() {
        Document ofHead = document(pages.get(district.account(null, Role.HEAD), "/assignments"));

        assertThat(ofHead.select("script[src*=keys]")).hasSize(1);
        assertThat(ofHead.select("dialog[data-keys] [data-go]").eachAttr("data-go"))
                .contains("KeyA", "KeyP", "KeyR", "KeyO", "KeyC", "KeyI")
                .doesNotContain("KeyM")
                .doesNotHaveDuplicates();
        assertThat(ofHead.select("dialog[data-keys] [data-go=KeyA]").attr("data-href"))
                .isEqualTo("/assignments");
        assertThat(ofHead.select("dialog[data-keys] [data-go=KeyA]").text()).contains("G A П Ф", "Поручения");

        Document ofDirector =
                document(pages.get(district.account(district.school("Школа у реки"), Role.DIRECTOR), "/assignments"));
        assertThat(ofDirector.select("dialog[data-keys] [data-go]").eachAttr("data-go"))
                .contains("KeyA", "KeyC")
                .doesNotContain("KeyR", "KeyE", "KeyM");
        assertThat(document(pages.get(district.account(null, Role.ADMIN), "/calendar"))
                        .select("[data-go=KeyM]")
                        .attr("data-href"))
                .isEqualTo("/admin");
    }

    @Test
    void keepsWithTheAccountThatTheyAreTurnedOff() {
        Actor staff = district.account(null, Role.STAFF);
        Actor other = district.account(null, Role.STAFF);
        Element form = document(pages.get(staff, "/account")).expectFirst("form[action=/account/keyboard]");
        assertThat(form.select("input[name=shortcuts][checked]")).hasSize(1);

        assertThat(pages.post(staff, "/account/keyboard", Map.of())).hasRedirectedUrl("/account");

        Document page = document(pages.get(staff, "/assignments"));
        assertThat(page.select("script[src*=keys], dialog[data-keys], [data-keys-open]"))
                .isEmpty();
        assertThat(document(pages.get(staff, "/account")).select("input[name=shortcuts][checked]"))
                .isEmpty();
        assertThat(document(pages.get(other, "/assignments")).select("dialog[data-keys]"))
                .hasSize(1);
        assertThat(jdbc.sql("select version from account where id = :id")
                        .param("id", staff.account().value())
                        .query(Integer.class)
                        .single())
                .isZero();

        pages.post(staff, "/account/keyboard", Map.of("shortcuts", true));
        assertThat(document(pages.get(staff, "/assignments")).select("dialog[data-keys]"))
                .hasSize(1);
    }

    @Test
    void saysTheKeysInTheHelp() {
        assertThat(document(pages.get(district.account(null, Role.HEAD), "/help"))
                        .select("#keys")
                        .text())
                .contains("Клавиши", "следующая строка", "отправить форму", "Контроль");
    }
}
