package okoplan.execution;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okoplan.TestClock;
import okoplan.browser.BrowserPeople;
import okoplan.browser.Browsing;
import okoplan.browser.OkoPlanBrowserTest;
import okoplan.execution.evidence.SampleFiles;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a director types is there again after everything that may come between. */
@OkoPlanBrowserTest
class TypedReportBrowserTests {

    private final BrowserPeople people;
    private final Grounds grounds;

    TypedReportBrowserTests(BrowserPeople.Factory factory, JdbcClient jdbc) {
        this.people = factory.create(1);
        this.grounds = Grounds.in(jdbc, people);
    }

    @Test
    void savesADraftByItselfAndSendsAfterTheLineIsBack(Browsing browsing) {
        long id = grounds.assignment(people.schools().get(0).value(), TestClock.TODAY.plusDays(4));
        Page page = browsing.signIn(people.directors().get(0).username(), BrowserPeople.PASSWORD);
        page.navigate("/assignments/" + id);
        page.locator("#text").fill("Совещание проведено");
        page.locator("#files")
                .setInputFiles(new FilePayload("протокол.docx", "application/octet-stream", SampleFiles.docx()));
        assertThat(page.locator("[data-draft]")).containsText("протокол.docx");
        assertThat(page.locator("[data-draft-note]")).containsText("Черновик сохранён");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "report-draft");
        page.reload();
        assertThat(page.locator("#text")).hasValue("Совещание проведено");
        assertThat(page.locator("[name=kept]")).isChecked();

        page.context().setOffline(true);
        page.locator("#text").fill("Совещание проведено, решение разослано");
        page.getByText("Отправить отчёт").click();
        assertThat(page.locator(".typed-local")).containsText("Нет связи");
        page.context().setOffline(false);
        assertThat(page.locator(".notice-success")).containsText("Отчёт отправлен");
        assertThat(page.locator(".report-card")).containsText("решение разослано");
        assertThat(page.locator(".report-card")).containsText("протокол.docx");
        browsing.screenshot(page, "report-withdraw");
        page.getByText("Отозвать отчёт").click();
        assertThat(page.locator("#text")).hasValue("Совещание проведено, решение разослано");
        assertThat(page.locator("[name=kept]")).isChecked();
    }

    /** The list of files in the draft pushes the button down; a finger that is on it must not miss. */
    @Test
    void sendsThoughTheDraftIsSavedWhileTheButtonIsPressed(Browsing browsing) {
        Page page = reportOnPhone(browsing);
        page.locator("#text").fill("Совещание проведено");
        List<Route> held = held(page, "**/assignments/*/draft");
        page.waitForRequest(
                "**/assignments/*/draft",
                () -> page.locator("#files")
                        .setInputFiles(
                                new FilePayload("протокол.docx", "application/octet-stream", SampleFiles.docx())));
        Locator button = page.getByText("Отправить отчёт");
        button.hover();
        page.mouse().down();
        page.waitForResponse("**/assignments/*/draft", () -> held.forEach(Route::resume))
                .finished();
        page.evaluate("() => new Promise((settled) => setTimeout(settled, 200))");
        page.unroute("**/assignments/*/draft");
        page.mouse().up();
        assertThat(page.locator(".notice-success")).containsText("Отчёт отправлен");
        assertThat(page.locator(".report-card")).containsText("протокол.docx");
    }

    /** Leaving a field by pressing the button begins a saving, whose words are shorter than those that stood there. */
    @Test
    void sendsThoughThePressBeginsASaving(Browsing browsing) {
        Page page = reportOnPhone(browsing);
        page.locator("#text").fill("Совещание проведено");
        page.waitForResponse(
                "**/assignments/*/draft", () -> page.locator("#links").focus());
        assertThat(page.locator("[data-draft-note]")).containsText("Черновик сохранён");
        Locator button = page.getByText("Отправить отчёт");
        button.scrollIntoViewIfNeeded();
        BoundingBox before = button.boundingBox();
        page.mouse().move(before.x + before.width / 2, before.y + before.height - 3);
        page.mouse().down();
        page.locator("#links").evaluate("""
                field => {
                  field.value = "https://school.example.ru/soveshchanie";
                  field.dispatchEvent(new Event("change", { bubbles: true }));
                }""");
        page.evaluate("() => new Promise((settled) => setTimeout(settled, 200))");
        assertEquals(before.y, button.boundingBox().y);
        page.mouse().up();
        assertThat(page.locator(".notice-success")).containsText("Отчёт отправлен");
        assertThat(page.locator(".report-card")).containsText("school.example.ru");
    }

    /** Its answer could come with another session than the one that answers the form. */
    @Test
    void givesUpASavingWhenTheFormIsSent(Browsing browsing) {
        Page page = reportOnPhone(browsing);
        String draft = page.url() + "/draft";
        List<Route> saving = held(page, "**/assignments/*/draft");
        List<Route> sending = held(page, "**/assignments/*/report");
        List<String> givenUp = new CopyOnWriteArrayList<>();
        page.onRequestFailed(request -> givenUp.add(request.url()));
        page.locator("#text").fill("Совещание проведено");
        page.waitForCondition(() -> !saving.isEmpty());
        page.getByText("Отправить отчёт").hover();
        page.mouse().down();
        page.mouse().up();
        page.waitForCondition(() -> !sending.isEmpty() && !givenUp.isEmpty());
        assertEquals(List.of(draft), givenUp);
        sending.forEach(Route::resume);
        assertThat(page.locator(".notice-success")).containsText("Отчёт отправлен");
    }

    @Test
    void offersTheFormFilledAfterSigningInAgain(Browsing browsing) {
        long id = grounds.assignment(people.schools().get(0).value(), TestClock.TODAY.plusDays(4));
        String username = people.directors().get(0).username();
        Page page = browsing.signIn(Browsing.Screen.PHONE, username, BrowserPeople.PASSWORD);
        page.navigate("/assignments/" + id);
        page.context().clearCookies();
        page.locator("#text").fill("Набрано до конца сеанса");
        page.getByText("Отправить отчёт").click();
        assertThat(page.locator("main")).containsText("Набранное сохранено");
        page.locator("#username").fill(username);
        page.locator("#password").fill(BrowserPeople.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".typed-note")).containsText("Восстановлено то, что вы набрали");
        assertThat(page.locator("#text")).hasValue("Набрано до конца сеанса");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "report-restored-phone");
        page.getByText("Отправить отчёт").click();
        assertThat(page.locator(".notice-success")).containsText("Отчёт отправлен");
        assertThat(page.locator(".typed-note")).hasCount(0);
    }

    private Page reportOnPhone(Browsing browsing) {
        long id = grounds.assignment(people.schools().get(0).value(), TestClock.TODAY.plusDays(4));
        Page page =
                browsing.signIn(Browsing.Screen.PHONE, people.directors().get(0).username(), BrowserPeople.PASSWORD);
        page.navigate("/assignments/" + id);
        return page;
    }

    /** Requests for these addresses wait until they are resumed. */
    private static List<Route> held(Page page, String addresses) {
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route(addresses, held::add);
        return held;
    }
}
