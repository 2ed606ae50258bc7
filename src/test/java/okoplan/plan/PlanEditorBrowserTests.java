package okoplan.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static okoplan.browser.BrowserPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okoplan.browser.BrowserPeople;
import okoplan.browser.Browsing;
import okoplan.browser.Browsing.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PlanEditorBrowserTests extends PlanEditorStage {

    PlanEditorBrowserTests(BrowserPeople.Factory factory, PlanDrafts drafts, PlanEditing editing, PlanViews views) {
        super(factory, drafts, editing, views);
    }

    @Test
    void editsCellsLikeATable(Browsing browsing) {
        Page page = open(browsing, Screen.DESKTOP);
        browsing.assertAccessible(page);

        Locator title = cell(page, "Провести семинар");
        title.click();
        Locator input = page.locator(".cell-input");
        assertThat(input).isFocused();
        input.fill("Провести семинар для заместителей");
        input.press("Enter");
        assertThat(cell(page, "Провести семинар для заместителей")).isFocused();
        assertThat(page.locator("#editor-live")).hasText("Сохранено");

        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        input.fill("март 2027");
        assertThat(page.locator(".cell-live")).containsText("1–31 марта 2027");
        browsing.assertAccessible(page);
        input.press("Escape");
        assertThat(page.locator("tr:has-text('1.2') .cell-deadline .cell-text")).hasText("до 15 июня");

        page.keyboard().press("Enter");
        input.fill("март 2027");
        input.press("Tab");
        assertThat(input).hasAttribute("aria-label", "Ответственные, строка 1.2");
        input.fill("Управление образования, соШ № 2");
        assertThat(page.locator(".cell-live .party")).hasCount(2);
        input.press("Enter");
        assertThat(page.locator("tr:has-text('1.2') .cell-deadline .reading-text"))
                .containsText("1–31 марта 2027");
        assertThat(page.locator("tr:has-text('1.2') .party")).hasCount(2);

        assertThat(titles()).contains("Провести семинар для заместителей");
        browsing.assertNoComplaints();
    }

    @Test
    void completesNamesWithTheKeyboard(Browsing browsing) {
        Page page = open(browsing, Screen.DESKTOP);
        page.locator("tr:has-text('1.3') .cell-responsible").click();
        Locator input = page.locator(".cell-input");
        input.fill("ОО, Берёз");
        assertThat(page.locator("[role=option]")).hasCount(1);
        browsing.assertAccessible(page);
        input.press("ArrowDown");
        input.press("Enter");
        assertThat(input).hasValue("ОО, Берёзкина А.П.");
        input.press("Enter");
        assertThat(page.locator("tr:has-text('1.3') .party")).hasCount(2);
        browsing.assertNoComplaints();
    }

    @Test
    void addsMovesAndRemovesRows(Browsing browsing) {
        Page page = open(browsing, Screen.DESKTOP);
        cell(page, "Обновить положение").focus();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator("#editor-live")).hasText("Строка 1.1 теперь 3-я из 4");
        assertThat(titles())
                .containsExactly("Нормативная основа", "Провести семинар", "Обновить положение", "Подвести итоги");
        assertThat(cell(page, "Обновить положение")).isFocused();

        page.keyboard().press("Control+Enter");
        page.locator(".cell-input").fill("Обсудить итоги на совещании");
        page.locator(".cell-input").press("Tab");
        page.locator(".cell-input").fill("ежеквартально");
        page.locator(".cell-input").press("Enter");
        assertThat(page.locator("tr.is-new")).hasCount(0);
        assertThat(page.locator("tr:has-text('Обсудить итоги') .reading-text").first())
                .containsText("5 раз: от «1–30 сентября 2026» до «1 июля – 31 августа 2027»");

        dragAbove(page, "Подвести итоги", "Провести семинар");
        assertThat(page.locator("#editor-live")).hasText(Pattern.compile("Строка 1.3 теперь 2-я из 5"));
        assertThat(titles())
                .containsExactly(
                        "Нормативная основа",
                        "Подвести итоги",
                        "Провести семинар",
                        "Обновить положение",
                        "Обсудить итоги на совещании");

        Locator row = page.locator("tr:has-text('Обсудить итоги')");
        row.locator("summary").click();
        row.locator("[data-remove]").click();
        assertThat(page.locator(".row-confirm")).containsText("Удалить строку");
        browsing.assertAccessible(page);
        page.locator("[data-remove-yes]").click();
        assertThat(page.locator("tr:has-text('Обсудить итоги')")).hasCount(0);
        assertThat(titles()).hasSize(4);
        browsing.assertNoComplaints();
    }

    @Test
    void takesATablePastedFromWord(Browsing browsing) throws Exception {
        String html = new ClassPathResource("paste/word.html").getContentAsString(StandardCharsets.UTF_8);
        Page page = open(browsing, Screen.DESKTOP);
        cell(page, "Подвести итоги").focus();

        page.evaluate("""
                html => {
                  const clipboard = new DataTransfer();
                  clipboard.setData("text/html", html);
                  clipboard.setData("text/plain", "1\\t2");
                  document.activeElement.dispatchEvent(
                      new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
                }""", html);

        page.waitForURL("**/paste");
        assertThat(page.locator("main")).containsText("Прочитано: 3 мероприятия, 2 раздела");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "paste-check");
        page.locator("select[name='fates[5]']").selectOption("LEFT_OUT");
        assertThat(page.locator("main")).containsText("Прочитано: 2 мероприятия, 2 раздела");
        page.locator("button:has-text('Добавить 4 строки')").first().click();
        page.waitForURL("**/edit*");
        assertThat(page.locator("main")).containsText("Пересмотреть положение о внутренней оценке");
        assertThat(titles()).hasSize(8);
        browsing.assertNoComplaints();
    }

    @Test
    void worksWithAThumb(Browsing browsing) {
        Page page = open(browsing, Screen.PHONE);
        browsing.assertAccessible(page);
        browsing.screenshot(page, "editor-phone");
        cell(page, "Провести семинар").click();
        page.waitForURL("**/edit");
        assertThat(page.locator("h1")).hasText("Мероприятие плана");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "measure-phone");
        page.locator("#deadlinePhrase").fill("апрель 2027");
        assertThat(page.locator("#deadline-reading")).containsText("1–30 апреля 2027");
        page.locator("button:has-text('Сохранить')").click();
        page.waitForURL("**/plans/*/edit*");
        assertThat(page.locator("main")).containsText("1–30 апреля 2027");
        browsing.assertNoComplaints();
    }

    @Test
    void worksWithoutScripts(Browsing browsing) {
        Page page = browsing.signIn(
                browsing.open(Screen.DESKTOP, ColorScheme.DARK, false),
                people.staff().username(),
                PASSWORD);
        page.navigate("/plans/" + plan + "/edit");
        Locator row = page.locator("tr:has-text('Провести семинар')");
        row.locator("summary").press("Enter");
        follow(page, row.locator("button:has-text('Переместить выше')"));
        assertThat(titles().subList(0, 2)).containsExactly("Нормативная основа", "Провести семинар");
        follow(page, row.locator("a:has-text('Изменить')"));
        page.locator("#title").fill("Провести семинар для всех");
        follow(page, page.locator("button:has-text('Сохранить')"));
        follow(page, page.locator("a:has-text('Вставить из Word')").first());
        page.locator("#text").fill("2\tНовое дело\tмай\tОО\n3\tЕщё дело\tиюнь\tОО");
        follow(page, page.locator("button:has-text('Показать строки')"));
        follow(page, page.locator("button:has-text('Добавить 2 строки')").first());
        assertThat(titles()).contains("Провести семинар для всех", "Новое дело", "Ещё дело");
    }

    @Test
    void looksRightInTheDark(Browsing browsing) {
        Page page = browsing.signIn(
                browsing.open(Screen.DESKTOP, ColorScheme.DARK, true),
                people.staff().username(),
                PASSWORD);
        for (String address : List.of("/edit", "/header", "/paste", "/measures/new", "/sections/new")) {
            page.navigate("/plans/" + plan + address);
            browsing.assertAccessible(page);
            browsing.screenshot(page, "editor-dark" + address.replace('/', '-'));
        }
    }

    /**
     * To the next page, which has loaded then. By the keyboard: without scripts nothing says when a page that scrolls has come to rest
     * under the mouse.
     */
    private static void follow(Page page, Locator link) {
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> told = next -> loaded.set(true);
        page.onLoad(told);
        link.press("Enter");
        page.waitForCondition(loaded::get);
        page.offLoad(told);
    }

    private static void dragAbove(Page page, String title, String above) {
        var from = page.locator("tr:has-text('" + title + "') .drag-handle").boundingBox();
        var to = page.locator("tr:has-text('" + above + "') .drag-handle").boundingBox();
        page.mouse().move(from.x + 5, from.y + 5);
        page.mouse().down();
        page.mouse().move(from.x + 5, from.y - 10, new Mouse.MoveOptions().setSteps(5));
        page.mouse().move(to.x + 5, to.y + 2, new Mouse.MoveOptions().setSteps(15));
        page.waitForTimeout(100);
        page.mouse().up();
    }
}
