package okoplan.exchange.checking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import okoplan.browser.BrowserPeople;
import okoplan.browser.Browsing;
import okoplan.browser.Browsing.Screen;
import okoplan.browser.OkoPlanBrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@OkoPlanBrowserTest
class ImportBrowserTests {

    private final BrowserPeople people;

    ImportBrowserTests(BrowserPeople.Factory factory) {
        this.people = factory.create(3);
    }

    @Test
    void goesFromTheDocumentToThePlan(Browsing browsing) throws IOException {
        Page page = open(browsing, Screen.DESKTOP);
        page.locator("a:has-text('Создать план из документа')").click();
        browsing.assertAccessible(page);
        page.locator("#file").setInputFiles(file("plan.docx"));
        page.locator("button:has-text('Прочитать файл')").click();

        page.waitForURL(Pattern.compile("/imports/\\d+$"));
        assertThat(page.locator("h1")).containsText("План мероприятий по повышению объективности");
        assertThat(page.locator("#check-count")).containsText("5 мероприятий, 2 раздела");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "import-check");

        Locator row = page.locator(".check-row", new Page.LocatorOptions().setHasText("Провести семинар"));
        row.locator("a:has-text('Исправить')").click();
        Locator editor = page.locator(".row-editor");
        assertThat(editor.locator("textarea[name=title]")).isFocused();
        browsing.assertAccessible(page);
        editor.locator("textarea[name=deadline]").fill("март 2027");
        editor.locator("button:has-text('Сохранить')").click();
        assertThat(editor).hasCount(0);
        assertThat(row).containsText("1–31 марта 2027");
        assertThat(page.locator("#check-questions")).not().containsText("как договоримся");

        row.locator("a:has-text('Исправить')").click();
        editor.locator("textarea[name=title]").fill(" ");
        editor.locator("button:has-text('Сохранить')").click();
        assertThat(editor).containsText("Введите текст");
        browsing.assertAccessible(page);
        editor.locator("a:has-text('Отмена')").click();
        assertThat(editor).hasCount(0);

        Locator august = page.locator(".check-row", new Page.LocatorOptions().setHasText("Разобрать результаты"));
        assertThat(august).containsText("1–31 августа 2027");
        august.locator("button[name=take]").first().click();
        assertThat(august).containsText("читать по фразе");
        assertThat(august.locator(".reading-text")).containsText("1–31 августа 2026");

        page.locator("a:has-text('Выбрать исполнителя')").first().click();
        browsing.assertAccessible(page);
        browsing.screenshot(page, "import-party");
        page.locator("#party-nobody").check();
        page.locator("button:has-text('Сохранить ответ')").first().click();
        assertThat(page.locator(".answered")).containsText("Ответы об исполнителях");

        page.locator("[data-create]").first().click();
        page.waitForURL(Pattern.compile("/plans/\\d+$"));
        assertThat(page.locator("main")).containsText("plan.docx");
        assertThat(page.locator("main")).containsText("1–31 марта 2027");
        browsing.assertAccessible(page);
        browsing.assertNoComplaints();
    }

    @Test
    void asksWhichAugustIsMeantInTheMiddleOfAPlan(Browsing browsing) throws IOException {
        Page page = open(browsing, Screen.DESKTOP);
        page.navigate("/imports");
        page.locator("#file").setInputFiles(file("august.docx"));
        page.locator("button:has-text('Прочитать файл')").click();
        page.waitForURL(Pattern.compile("/imports/\\d+$"));
        assertThat(page.locator("#check-count")).containsText("1 вопрос");
        Locator row = page.locator(".check-row", new Page.LocatorOptions().setHasText("Сверить отметки"));
        assertThat(row.locator("button[name=take]")).hasText(new String[] {"1–31 августа 2026", "1–31 августа 2027"});

        row.locator("button[name=take]").last().click();
        assertThat(row.locator(".reading-text")).containsText("1–31 августа 2027");
        assertThat(page.locator("#check-count")).containsText("вопросов нет");
        browsing.assertAccessible(page);

        row.locator("button:has-text('читать по фразе')").click();
        assertThat(page.locator("#check-count")).containsText("1 вопрос");
        browsing.assertNoComplaints();
    }

    @Test
    void takesBackWhatReadingLeftOut(Browsing browsing) throws IOException {
        Page page = open(browsing, Screen.PHONE);
        page.navigate("/imports");
        page.locator("#text").fill("""
                        План мероприятий на 2026/2027 учебный год
                        № п/п\tМероприятие\tСрок\tОтветственный
                        1\tОбновить положение\tоктябрь 2026\tОО
                        Примечание: сроки согласованы с профсоюзом\t\t\t
                        2\tПодвести итоги\tмай 2027\tОО
                        """);
        page.locator("button:has-text('Прочитать таблицу')").click();
        page.waitForURL(Pattern.compile("/imports/\\d+$"));
        page.locator("a:has-text('Не включено: 1 строка')").click();
        browsing.assertAccessible(page);
        browsing.screenshot(page, "import-left-out");
        page.locator("button:has-text('Присоединить к предыдущей')").click();
        assertThat(page.locator(".check-row")
                        .filter(new Locator.FilterOptions().setHasText("Обновить положение"))
                        .locator(".check-title"))
                .containsText("сроки согласованы");
        browsing.assertNoComplaints();
    }

    @Test
    void worksWithAThumb(Browsing browsing) throws IOException {
        Page page = open(browsing, Screen.PHONE);
        page.navigate("/imports");
        browsing.assertAccessible(page);
        page.locator("#file").setInputFiles(file("two-plans.docx"));
        page.locator("button:has-text('Прочитать файл')").click();
        page.waitForURL(Pattern.compile("/imports/\\d+$"));
        assertThat(page.locator(".import-parts")).containsText("В файле 2 плана");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "import-phone");
        page.locator(".check-row summary").first().click();
        page.locator("a:has-text('Разделить на две')").first().click();
        browsing.assertAccessible(page);
        browsing.assertNoComplaints();
    }

    @Test
    void worksWithoutScripts(Browsing browsing) throws IOException {
        Page page = browsing.signIn(
                browsing.open(Screen.DESKTOP, ColorScheme.DARK, false),
                people.staff().username(),
                BrowserPeople.PASSWORD);
        page.navigate("/imports");
        page.locator("#file").setInputFiles(file("plan.docx"));
        press(page, "button:has-text('Прочитать файл')");
        page.waitForURL(Pattern.compile("/imports/\\d+$"));
        press(page, ".check-row:has-text('Утвердить график') a:has-text('Исправить')");
        page.locator("#deadline").fill("ноябрь 2026");
        press(page, "button:has-text('Сохранить')");
        assertThat(page.locator("main")).containsText("1–30 ноября 2026");
        press(page, ".check-row:has-text('Разобрать результаты') button[name=take] >> nth=0");
        assertThat(page.locator(".check-row:has-text('Разобрать результаты')")).containsText("1–31 августа 2026");
        press(page, "[data-create] >> nth=0");
        page.waitForURL(Pattern.compile("/plans/\\d+$"));
        assertThat(page.locator("main")).containsText("Исходный документ");
    }

    /** By the keyboard: without scripts nothing says when a page that scrolls has come to rest under the mouse. */
    private static void press(Page page, String selector) {
        page.waitForLoadState();
        page.locator(selector).press("Enter");
    }

    @Test
    void looksRightInTheDark(Browsing browsing) throws IOException {
        Page page = browsing.signIn(
                browsing.open(Screen.DESKTOP, ColorScheme.DARK, true),
                people.staff().username(),
                BrowserPeople.PASSWORD);
        page.navigate("/imports");
        browsing.assertAccessible(page);
        page.locator("#file").setInputFiles(file("plan.docx"));
        page.locator("button:has-text('Прочитать файл')").click();
        page.waitForURL(Pattern.compile("/imports/\\d+$"));
        String check = page.url();
        for (String address : List.of("", "/header", "/drop")) {
            page.navigate(check + address);
            browsing.assertAccessible(page);
            browsing.screenshot(page, "import-dark" + address.replace('/', '-'));
        }
        page.navigate("/imports");
        page.locator("#file").setInputFiles(file("plan.docx"));
        page.locator("button:has-text('Прочитать файл')").click();
        assertThat(page.locator("h1")).hasText("Этот файл уже читали");
        browsing.assertAccessible(page);
    }

    private Page open(Browsing browsing, Screen screen) {
        Page page = browsing.signIn(screen, people.staff().username(), BrowserPeople.PASSWORD);
        page.navigate("/plans");
        return page;
    }

    private static Path file(String name) throws IOException {
        return new ClassPathResource("exchange/checking/" + name).getFile().toPath();
    }
}
