package okoplan.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.concurrent.atomic.AtomicInteger;
import okoplan.browser.BrowserPeople;
import okoplan.browser.Browsing;
import okoplan.browser.Browsing.Screen;
import org.junit.jupiter.api.Test;

/** What is typed in the editor is neither lost nor doubled. */
class PlanEditorLossBrowserTests extends PlanEditorStage {

    PlanEditorLossBrowserTests(BrowserPeople.Factory factory, PlanDrafts drafts, PlanEditing editing, PlanViews views) {
        super(factory, drafts, editing, views);
    }

    @Test
    void keepsWhatCouldNotBeSent(Browsing browsing) {
        Page page = open(browsing, Screen.DESKTOP);
        page.context().setOffline(true);
        cell(page, "Провести семинар").click();
        page.locator(".cell-input").fill("Набрано без связи");
        page.locator(".cell-input").press("Enter");
        Locator typed = cell(page, "Набрано без связи");
        assertThat(typed).containsText("Не сохранено: нет связи с сервером");
        browsing.assertAccessible(page);

        page.context().setOffline(false);
        assertThat(typed).not().containsText("Не сохранено");
        assertThat(titles()).contains("Набрано без связи");

        typed.click();
        page.locator(".cell-input").fill(" ");
        page.locator(".cell-input").press("Enter");
        assertThat(page.locator(".cell-error")).containsText("Введите текст мероприятия");
    }

    /** The server has added the row, but the line breaks before it can say so. */
    @Test
    void addsARowOnceWhoseAnswerGotLost(Browsing browsing) {
        Page page = open(browsing, Screen.DESKTOP);
        AtomicInteger sent = new AtomicInteger();
        page.route("**/grid/rows", route -> {
            if (sent.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        cell(page, "Подвести итоги").focus();
        page.keyboard().press("Control+Enter");
        page.locator(".cell-input").fill("Обсудить итоги на совещании");
        page.locator(".cell-input").press("Enter");
        assertThat(page.locator("tr.is-new")).hasCount(1);
        assertThat(page.locator("tr.is-new")).containsText("Не сохранено: нет связи с сервером");
        cell(page, "Обсудить итоги на совещании").click();
        page.locator(".cell-input").fill("Обсудить итоги на августовском совещании");
        page.locator(".cell-input").press("Enter");

        assertThat(page.locator("tr.is-new")).hasCount(0);
        assertThat(page.locator(".is-unsaved, .is-saving")).hasCount(0);
        assertThat(titles())
                .containsExactly(
                        "Нормативная основа",
                        "Обновить положение",
                        "Провести семинар",
                        "Подвести итоги",
                        "Обсудить итоги на августовском совещании");
    }

    /** The cell that is left becomes lower, and its answer comes: neither before the click of what is pressed. */
    @Test
    void staysUnderAPressThatLeavesACell(Browsing browsing) {
        Page page = open(browsing, Screen.DESKTOP);
        page.locator("tr:has-text('1.1') .cell-deadline").click();
        page.locator(".cell-input").fill("сентябрь 2026");
        assertThat(page.locator(".cell-live")).containsText("1–30 сентября 2026");
        BoundingBox next = cell(page, "Провести семинар").boundingBox();
        page.mouse().move(next.x + next.width / 2, next.y + next.height - 2);
        page.waitForResponse("**/cell", () -> page.mouse().down());
        page.evaluate("() => new Promise((settled) => setTimeout(settled, 200))");
        assertThat(cell(page, "Провести семинар").boundingBox().y).isCloseTo(next.y, within(1.0));
        page.mouse().up();
        assertThat(page.locator(".cell-title .cell-input")).hasValue("Провести семинар");
        assertThat(page.locator("tr:has-text('1.1') .cell-deadline .reading-text"))
                .containsText("1–30 сентября 2026");
        page.keyboard().press("Escape");
        assertThat(page.locator("tr[style*=height]")).hasCount(0);
    }

    /** Pressing the button leaves the cell, which sends the row; its answer comes before the click. */
    @Test
    void addsNothingThatIsGivenUp(Browsing browsing) {
        Page page = open(browsing, Screen.DESKTOP);
        cell(page, "Подвести итоги").focus();
        page.keyboard().press("Control+Enter");
        page.locator(".cell-input").fill("Лишнее мероприятие");
        page.locator("tr.is-new [data-discard]").hover();
        page.waitForResponse("**/grid/rows", () -> page.mouse().down());
        page.evaluate("() => new Promise((settled) => setTimeout(settled, 200))");
        page.waitForResponse("**/remove", () -> page.mouse().up());
        assertThat(page.locator("#plan-grid")).not().containsText("Лишнее мероприятие");
        assertThat(titles()).doesNotContain("Лишнее мероприятие");
    }

    @Test
    void showsBothVersionsAndLosesNeither(Browsing browsing) {
        Page page = open(browsing, Screen.DESKTOP);
        MeasureRow row = (MeasureRow)
                as(() -> views.get(people.staff().actor(), plan)).rows().get(2);
        as(() -> editing.changeMeasure(
                people.staff().actor(),
                plan,
                row.measure(),
                row.version(),
                MeasureChange.nothing().title("Провести два семинара")));

        cell(page, "Провести семинар").click();
        page.locator(".cell-input").fill("Провести вебинар");
        page.locator(".cell-input").press("Enter");
        Locator conflict = page.locator(".conflict");
        assertThat(conflict).containsText("Провести два семинара");
        assertThat(conflict).containsText("Провести вебинар");
        browsing.assertAccessible(page);
        conflict.locator("[data-keep=mine]").click();
        assertThat(conflict).hasCount(0);
        assertThat(page.locator("#editor-live")).hasText("Сохранено");
        assertThat(titles()).contains("Провести вебинар");
    }
}
