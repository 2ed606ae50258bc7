package okoplan.timeline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import okoplan.access.ActingAs;
import okoplan.browser.BrowserPeople;
import okoplan.browser.Browsing;
import okoplan.browser.Browsing.Screen;
import okoplan.browser.OkoPlanBrowserTest;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.NewPlan;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanApproval;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanEditing;
import okoplan.plan.RowPlace;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@OkoPlanBrowserTest
class TimelineBrowserTests {

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

    private final BrowserPeople people;
    private final JdbcClient jdbc;
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanApproval approval;

    TimelineBrowserTests(
            BrowserPeople.Factory factory,
            JdbcClient jdbc,
            PlanDrafts drafts,
            PlanEditing editing,
            PlanApproval approval) {
        this.people = factory.create(2);
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.editing = editing;
        this.approval = approval;
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromTheYearThroughAMonthToTheListOfADay(Screen screen, Browsing browsing) {
        planInForce();
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

    private void planInForce() {
        Actor staff = people.staff().actor();
        Actor head = people.head().actor();
        PlanId plan = ActingAs.call(
                staff, () -> drafts.create(staff, NewPlan.ofMunicipality("Дорожная карта на 2026/2027 год", YEAR)));
        ActingAs.run(
                staff,
                () -> editing.insertRows(
                        staff,
                        plan,
                        RowPlace.end(),
                        List.of(
                                PastedRow.measure("1", "Обеспечить наблюдение", "", "до 16.03.2027", "ОО"),
                                PastedRow.measure("2", "Разобрать итоги", "", "май 2027", "ОО"))));
        ActingAs.run(head, () -> approval.approve(head, plan, new ApprovalOrder("9-осн", LocalDate.of(2026, 11, 2))));
    }

    private void event() {
        jdbc.sql("""
                        insert into calendar_event (id, municipality_id, name, from_on, to_on)
                        values (nextval('calendar_event_seq'), :municipality, 'ВПР, 5 класс', date '2027-03-18', date '2027-03-24')
                        """).param("municipality", people.municipality().value()).update();
    }
}
