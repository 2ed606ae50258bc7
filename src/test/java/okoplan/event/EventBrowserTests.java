package okoplan.event;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import okoplan.browser.BrowserPeople;
import okoplan.browser.BrowserPlans;
import okoplan.browser.Browsing;
import okoplan.browser.Browsing.Screen;
import okoplan.browser.OkoPlanBrowserTest;
import okoplan.plan.PastedRow;
import okoplan.shared.PlanId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OkoPlanBrowserTest
class EventBrowserTests {

    private final BrowserPeople people;
    private final BrowserPlans plans;

    EventBrowserTests(BrowserPeople.Factory factory, BrowserPlans plans) {
        this.people = factory.create(2);
        this.plans = plans;
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromAnEventToDeadlinesThatMoveWithIt(Screen screen, Browsing browsing) {
        PlanId plan = plans.inForce(
                people,
                PastedRow.measure("1", "Обеспечить наблюдение", "", "по графику ВПР", "ОО"),
                PastedRow.measure("2", "Разобрать итоги", "", "после проведения ВПР", "ОО"));
        Page page = browsing.signIn(screen, people.staff().username(), BrowserPeople.PASSWORD);
        look(browsing, page, "/calendar", "calendar-empty", screen);
        look(browsing, page, "/calendar/events/new", "event-new", screen);
        page.getByLabel("Событие").fill("ВПР, 5 класс");
        page.getByLabel("Первый день").fill("12 апреля 2027");
        page.getByLabel("Последний день").fill("30.04.2027");
        press(page, "Сохранить");
        assertThat(page.locator("[data-flash]")).containsText("ВПР, 5 класс");
        look(browsing, page, "/calendar", "calendar", screen);

        look(browsing, page, "/plans/" + plan + "/events", "event-bindings", screen);
        press(page, "Назначить даты");
        assertThat(page.locator(".field-error").first()).containsText("Укажите, сколько дней после события");
        browsing.assertAccessible(page);
        page.getByLabel("Сколько дней после события").fill("5");
        press(page, "Назначить даты");
        assertThat(page.locator("[data-flash]")).containsText("Назначены даты 2 мероприятий");

        page.navigate("/calendar");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ВПР, 5 класс"))
                .click();
        page.getByLabel("Первый день").fill("19.04.2027");
        page.getByLabel("Последний день").fill("07.05.2027");
        press(page, "Сохранить");
        assertThat(page.locator("tbody tr")).hasCount(2);
        browsing.assertAccessible(page);
        browsing.screenshot(page, "event-moves-" + screen);
        press(page, "Перенести событие и сроки");
        assertThat(page.locator("[data-flash]")).containsText("вместе с ним перенесены 2 срока");
        browsing.assertNoComplaints();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void look(Browsing browsing, Page page, String address, String picture, Screen screen) {
        page.navigate(address);
        browsing.assertAccessible(page);
        browsing.screenshot(page, picture + "-" + screen);
    }
}
