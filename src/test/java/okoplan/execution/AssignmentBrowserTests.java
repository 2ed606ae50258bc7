package okoplan.execution;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import okoplan.TestClock;
import okoplan.browser.BrowserPeople;
import okoplan.browser.Browsing;
import okoplan.browser.OkoPlanBrowserTest;
import okoplan.execution.evidence.SampleFiles;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OkoPlanBrowserTest
class AssignmentBrowserTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    /** As long as a file system lets it be: 255 letters. */
    private static final String LONG_NAME = "Протокол совещания ".repeat(13).strip() + " №.docx";

    private final BrowserPeople people;
    private final Grounds grounds;
    private final OverdueFlagging flagging;

    AssignmentBrowserTests(BrowserPeople.Factory factory, JdbcClient jdbc, OverdueFlagging flagging) {
        this.people = factory.create(2);
        this.grounds = Grounds.in(jdbc, people);
        this.flagging = flagging;
    }

    @Test
    void takesAReportFromAPhoneThroughAReturnToItsAcceptance(Browsing browsing) {
        long school = people.schools().get(0).value();
        grounds.assignment(school, TODAY.minusDays(5));
        grounds.assignment(school, TODAY.plusDays(4));
        grounds.assignment(school, TODAY.plusDays(60));
        grounds.assignment(school, null);
        flagging.flag(people.municipality(), TODAY);

        Page phone =
                browsing.signIn(Browsing.Screen.PHONE, people.directors().get(0).username(), BrowserPeople.PASSWORD);
        phone.navigate("/assignments");
        browsing.assertAccessible(phone);
        browsing.screenshot(phone, "assignments-phone");
        phone.locator(".row-link").first().click();
        browsing.assertAccessible(phone);
        phone.getByText("Отправить отчёт").click();
        assertThat(phone.locator(".error-summary")).containsText("Напишите, что сделано");
        browsing.assertAccessible(phone);
        browsing.screenshot(phone, "assignment-error-phone");
        phone.locator("#text").fill("Совещание проведено, решение разослано");
        phone.locator("#files")
                .setInputFiles(new FilePayload(LONG_NAME, "application/octet-stream", SampleFiles.docx()));
        phone.locator("#links").fill("https://school.example.ru/soveshchanie");
        phone.getByText("Отправить отчёт").click();
        assertThat(phone.locator(".notice-success")).containsText("Отчёт отправлен");
        browsing.assertAccessible(phone);
        browsing.screenshot(phone, "assignment-phone");

        Page staff = browsing.signIn(people.staff().username(), BrowserPeople.PASSWORD);
        staff.navigate("/assignments");
        browsing.assertAccessible(staff);
        browsing.screenshot(staff, "assignments");
        staff.navigate("/review");
        browsing.assertAccessible(staff);
        browsing.screenshot(staff, "review");
        staff.locator("tbody tr td").nth(2).click();
        browsing.assertAccessible(staff);
        browsing.screenshot(staff, "assignment-review");
        staff.locator("#comment").fill("Приложите список участников");
        staff.getByText("Вернуть на доработку").click();
        assertThat(staff.locator(".notice-success")).containsText("Возвращён на доработку 1 отчёт");
        browsing.assertAccessible(staff);

        phone.reload();
        assertThat(phone.locator(".notice-warning")).containsText("Приложите список участников");
        phone.locator("#text").fill("Список участников приложен");
        phone.getByText("Отправить отчёт").click();
        assertThat(phone.locator(".notice-success")).containsText("Отчёт отправлен");

        staff.navigate("/review");
        staff.locator("[data-select-one]").first().check();
        browsing.screenshot(staff, "review-chosen");
        staff.getByText("Принять отмеченные").click();
        assertThat(staff.locator(".notice-success")).containsText("Принят 1 отчёт");
        browsing.assertNoComplaints();
    }

    @Test
    void reportsOnSeveralFromTheList(Browsing browsing) {
        long school = people.schools().get(0).value();
        grounds.assignment(school, TODAY.plusDays(1));
        grounds.assignment(school, TODAY.plusDays(2));
        Page page = browsing.signIn(people.directors().get(0).username(), BrowserPeople.PASSWORD);
        page.navigate("/assignments");
        page.locator("[data-select-all]").first().check();
        browsing.screenshot(page, "assignments-chosen");
        page.getByText("Отчитаться об отмеченных").click();
        assertThat(page.locator("main")).containsText("Выбрано: 2 поручения");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "report-several");
        page.locator("#text").fill("Сделано по плану");
        page.getByText("Отправить 2 отчёта").click();
        assertThat(page.locator(".notice-success")).containsText("Отправлены 2 отчёта");
        browsing.assertNoComplaints();
    }
}
