package okoplan.timeline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import okoplan.browser.BrowserPeople;
import okoplan.browser.BrowserPlans;
import okoplan.browser.Browsing;
import okoplan.browser.Browsing.Screen;
import okoplan.browser.OkoPlanBrowserTest;
import okoplan.plan.PastedRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@OkoPlanBrowserTest
class TimelineBrowserTests {

    private final BrowserPeople people;
    private final JdbcClient jdbc;
    private final BrowserPlans plans;

    TimelineBrowserTests(BrowserPeople.Factory factory, JdbcClient jdbc, BrowserPlans plans) {
        this.people = factory.create(2);
        this.jdbc = jdbc;
        this.plans = plans;
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromTheYearThroughAMonthToTheListOfADay(Screen screen, Browsing browsing) {
        plans.inForce(
                people,
                PastedRow.measure("1", "Обеспечить наблюдение", "", "до 16.03.2027", "ОО"),
                PastedRow.measure("2", "Разобрать итоги", "", "май 2027", "ОО"));
        event();
        Page page = browsing.signIn(screen, people.staff().username(), BrowserPeople.PASSWORD);
        page.navigate("/calendar");
        page.locator(".section-nav a").nth(2).click();
        page.waitForURL(Pattern.compile("view=year"));
        browsing.assertAccessible(page);
        browsing.screenshot(page, "timeline-year-" + screen);

        page.locator(".heat-head a").nth(6).click();
        page.waitForURL(Pattern.compile("month=2027-03"));
        browsing.assertAccessible(page);
        browsing.screenshot(page, "timeline-month-" + screen);
        assertThat(page.locator("h1")).hasText("Март 2027");
        Locator shownDays = page.locator(".month-day:visible:not(.month-outside)");
        assertThat(shownDays).hasCount(screen == Screen.PHONE ? 2 : 31);

        page.locator(".month-day .due-amount").first().click();
        page.waitForURL(Pattern.compile("/assignments\\?"));
        assertThat(page.locator("tbody a.row-link")).hasCount(2);
        page.navigate("/calendar?view=month&month=2031-01");
        browsing.assertAccessible(page);
        browsing.assertNoComplaints();
    }

    private void event() {
        jdbc.sql("""
                        insert into calendar_event (id, municipality_id, name, from_on, to_on)
                        values (nextval('calendar_event_seq'), :municipality, 'ВПР, 5 класс', date '2027-03-18', date '2027-03-24')
                        """).param("municipality", people.municipality().value()).update();
    }
}
