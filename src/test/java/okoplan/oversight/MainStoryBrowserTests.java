package okoplan.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import okoplan.TestClock;
import okoplan.browser.BrowserPeople;
import okoplan.browser.Browsing;
import okoplan.browser.OkoPlanBrowserTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The main job from end to end, as people do it: each in a browser of their own, one of them on a phone. */
@OkoPlanBrowserTest
class MainStoryBrowserTests {

    /** As it comes from Excel; today is 23 November 2026. */
    private static final String ROWS = """
            №	Мероприятие	Срок	Ответственные
            1	Организация
            1.1	Провести совещание о порядке проверочных работ	до 27 ноября 2026	ОО
            1.2	Составить график наблюдения	по графику ВПР	Управление образования
            1.3	Обновить сведения на сайте школы	до 1 декабря 2026	ОО
            """;

    private final BrowserPeople people;
    private final TestClock clock;
    private final DailyFlagging flagging;

    MainStoryBrowserTests(BrowserPeople.Factory factory, TestClock clock, DailyFlagging flagging) {
        this.people = factory.create(3);
        this.clock = clock;
        this.flagging = flagging;
    }

    @Test
    void runsFromThePlanToTheListBehindTheHeadsNumber(Browsing browsing) {
        Page staff = browsing.signIn(people.staff().username(), BrowserPeople.PASSWORD);
        makePlan(browsing, staff);

        Page head = browsing.signIn(people.head().username(), BrowserPeople.PASSWORD);
        approve(browsing, head, staff.url().replaceAll("/edit.*", ""));

        Page phone =
                browsing.signIn(Browsing.Screen.PHONE, people.directors().get(0).username(), BrowserPeople.PASSWORD);
        report(browsing, phone, "Совещание проведено 20 ноября");
        returnWith(browsing, staff, "Приложите протокол");
        reportAgain(browsing, phone);
        accept(browsing, staff);

        clock.moveByDays(14);
        flagging.runEverywhere();

        head.navigate("/oversight");
        browsing.assertAccessible(head);
        browsing.screenshot(head, "dashboard");
        // Three schools owe 1.3, two of them 1.1 as well.
        Locator overdue = head.locator(".figures a").first();
        assertThat(overdue).containsText("5");
        overdue.click();
        assertThat(head.locator("tbody tr")).hasCount(5);
        assertThat(head.locator("tbody")).not().containsText("Составить график наблюдения");
        browsing.assertAccessible(head);
        browsing.screenshot(head, "overdue");

        phone.navigate("/inbox");
        assertThat(phone.locator("main")).containsText("росроч");
        browsing.assertAccessible(phone);
        browsing.screenshot(phone, "inbox-phone");
        browsing.assertNoComplaints();
    }

    private void makePlan(Browsing browsing, Page staff) {
        staff.navigate("/plans/new");
        browsing.assertAccessible(staff);
        staff.locator("#title").fill("План по объективности оценочных процедур на 2026/2027 учебный год");
        staff.getByLabel("2026/2027 учебный год").check();
        button(staff, "Создать план").click();
        staff.waitForURL("**/edit*");
        browsing.assertAccessible(staff);
        staff.navigate(staff.url().replaceAll("/edit.*", "/paste"));
        staff.locator("#text").fill(ROWS);
        button(staff, "Показать строки").click();
        browsing.assertAccessible(staff);
        browsing.screenshot(staff, "paste");
        staff.locator(".form-actions button[type=submit]").last().click();
        staff.waitForURL("**/edit*");
        assertThat(staff.locator("tr.measure-row")).hasCount(3);
        browsing.screenshot(staff, "editor");
    }

    private static void approve(Browsing browsing, Page head, String plan) {
        head.navigate(plan + "/approve");
        browsing.assertAccessible(head);
        browsing.screenshot(head, "approve");
        head.locator("#number").fill("203-осн");
        head.locator("#date").fill("20 ноября 2026");
        head.locator("main form button[type=submit]").click();
        assertThat(head.locator("main")).containsText("203-осн");
        browsing.assertAccessible(head);
        browsing.screenshot(head, "plan");
    }

    private static void report(Browsing browsing, Page phone, String words) {
        phone.navigate("/assignments");
        browsing.assertAccessible(phone);
        assertThat(phone.locator(".row-link")).hasCount(2);
        phone.locator(".row-link").first().click();
        phone.locator("#text").fill(words);
        phone.locator("#files")
                .setInputFiles(new FilePayload(
                        "Протокол.txt", "text/plain", "Протокол совещания № 1".getBytes(StandardCharsets.UTF_8)));
        button(phone, "Отправить отчёт").click();
        assertThat(phone.locator(".notice-success")).containsText("Отчёт отправлен");
        assertThat(phone.locator(".evidence")).containsText("Протокол.txt");
        browsing.assertAccessible(phone);
    }

    private static void returnWith(Browsing browsing, Page staff, String comment) {
        staff.navigate("/review");
        browsing.assertAccessible(staff);
        staff.locator(".row-link").first().click();
        staff.locator("#comment").fill(comment);
        button(staff, "Вернуть на доработку").click();
        assertThat(staff.locator(".notice-success")).isVisible();
    }

    private static void reportAgain(Browsing browsing, Page phone) {
        phone.reload();
        assertThat(phone.locator("main")).containsText("Приложите протокол");
        phone.locator("#text").fill("Протокол приложен");
        button(phone, "Отправить отчёт").click();
        assertThat(phone.locator(".notice-success")).containsText("Отчёт отправлен");
        Assertions.assertThat(phone.locator("html").evaluate("root => root.scrollWidth"))
                .isEqualTo(390);
        browsing.assertAccessible(phone);
    }

    private static void accept(Browsing browsing, Page staff) {
        staff.navigate("/review");
        staff.locator(".row-link").first().click();
        browsing.assertAccessible(staff);
        button(staff, "Принять").click();
        assertThat(staff.locator(".notice-success")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
