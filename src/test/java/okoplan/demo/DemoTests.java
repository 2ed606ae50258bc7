package okoplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTests {

    private static final String PASSWORD = "demo-oko-2026";

    /** The first days of a school year and the days after New Year have the least of a past. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-09-01", "2027-01-09"})
    void showsWorkInAllStatesWhateverDayItIs(String today) {
        try (DemoSite site = DemoSite.startedOn(today)) {
            assertThat(site.page("/login").text()).contains(PASSWORD, "director12", "director-b1");

            Document dashboard = site.signIn("head", PASSWORD);
            assertThat(dashboard.location()).endsWith("/oversight");
            for (String status : new String[] {"overdue", "soon", "reported", "accepted", "undated"}) {
                assertThat(site.rows("/assignments?status=" + status))
                        .as(status)
                        .isNotEmpty();
            }
            assertThat(dashboard.select(".figures a"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(figure -> {
                        assertThat(site.rows(figure.attr("href"))).hasSize(number(figure));
                    });
            assertThat(site.rows("/plans")).hasSize(5);
            for (String left : new String[] {"carried", "unconfirmed", "ongoing"}) {
                assertThat(site.rows("/assignments?status=" + left)).as(left).isNotEmpty();
            }
            Document closed = site.rows("/plans").stream()
                    .map(plan -> site.page(plan.attr("href")))
                    .filter(plan -> !plan.select("a[href$=/closing/report]").isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(site.page(closed.expectFirst("a[href$=/closing/report]").attr("href"))
                            .text())
                    .contains("перенесены на новый год", "Переносится");

            assertThat(site.signIn("staff", PASSWORD).location()).endsWith("/review");
            for (int school = 1; school <= 12; school++) {
                assertThat(site.signIn("director" + school, PASSWORD).location())
                        .endsWith("/assignments");
                assertThat(site.rows("/assignments?status=all")).isNotEmpty();
            }
            assertThat(site.signIn("admin", PASSWORD).location()).endsWith("/admin");
            for (String second : new String[] {"head-b", "staff-b", "director-b1"}) {
                site.signIn(second, PASSWORD);
                assertThat(site.rows("/assignments?status=all")).as(second).isNotEmpty();
                assertThat(site.page("/plans").text()).doesNotContain("округа");
            }
        }
    }

    private static int number(Element figure) {
        return Integer.parseInt(figure.text().replaceAll("\\D.*", "").replaceAll("\\s", ""));
    }
}
