package okoplan.help;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okoplan.browser.Browsing;
import okoplan.browser.Browsing.Screen;
import okoplan.browser.OkoPlanBrowserTest;
import okoplan.demo.DemoSite;
import okoplan.shared.Role;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Walks through the demo as the pages of help tell each role, and takes their pictures: with {@code -Dhelp.pictures=write}
 * into the sources, otherwise it only proves that the pages shown are still reached that way. The pages themselves are
 * accessible on a desk and on a phone, and so is what no other test opens in a browser.
 */
@OkoPlanBrowserTest
class HelpBrowserTests {

    private static final String TODAY = "2026-11-23";
    private static final String PASSWORD = "demo-oko-2026";
    /** Of a school with something overdue, something to do and something waiting for review. */
    private static final String DIRECTOR = "director9";

    private static final String SCHOOL_YEAR = "объективности оценочных процедур";
    private static final String DRAFT = "(проект)";
    private static final List<String> ALSO = List.of(
            "/search?q=протокол", "/account", "/account/notifications", "/account/calendar", "/calendar?view=year");

    /** Pages of one role that no other test opens in a browser. */
    private static final Map<Role, List<String>> OF_ROLE = Map.of(
            Role.HEAD, List.of("/reports", "/extensions", "/oversight/discipline"),
            Role.ADMIN,
                    List.of(
                            "/admin/schools",
                            "/admin/persons",
                            "/admin/accounts",
                            "/admin/calendar",
                            "/admin/settings",
                            "/admin/notifications",
                            "/admin/audit"));

    private static final int WIDTH = 1000;
    private static final int WIDE = 1240;
    private static final Path ORDER = Path.of("src/test/resources/exchange/plans/gornaya-prodolzhenie.docx");

    private static @Nullable DemoSite demo;

    private final List<String> taken = new ArrayList<>();

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void walksToEveryPageThatThePicturesShow(Browsing anywhere) {
        Browsing browsing = anywhere.at(demo().address());
        admin(browsing);
        director(browsing);
        staff(browsing);
        head(browsing);
        Assertions.assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(HelpTopic.all().stream()
                        .map(HelpTopic::picture)
                        .filter(picture -> !picture.isEmpty())
                        .toList());
        browsing.assertNoComplaints();
    }

    @ParameterizedTest
    @EnumSource
    void showsPagesThatEverybodyCanReadAndThatLeadToSuch(Screen screen, Browsing anywhere) {
        Browsing browsing = anywhere.at(demo().address());
        Set<String> seen = new HashSet<>();
        for (Role role : Role.values()) {
            Page page = browsing.signIn(
                    screen, role == Role.DIRECTOR ? DIRECTOR : role.name().toLowerCase(Locale.ROOT), PASSWORD);
            page.navigate("/help");
            browsing.assertAccessible(page);
            page.locator(".site-foot a").first().click();
            page.waitForURL("**" + HelpTopic.page(role));
            browsing.assertAccessible(page);
            Assertions.assertThat(page.evaluate(
                            "Array.from(document.images).every(image => image.complete && image.naturalWidth > 0)"))
                    .as("every picture of %s is there", page.url())
                    .isEqualTo(true);
            browsing.screenshot(page, "help-" + role + "-" + screen);
            Stream.concat(ALSO.stream(), OF_ROLE.getOrDefault(role, List.of()).stream())
                    .filter(seen::add)
                    .forEach(address -> open(browsing, page, address));
            HelpTopic.of(role).stream()
                    .map(HelpTopic::address)
                    .filter(address -> !address.isEmpty() && seen.add(address))
                    .forEach(address -> Assertions.assertThat(
                                    page.navigate(address).status())
                            .as(address)
                            .isEqualTo(200));
            if (role == Role.HEAD) {
                plan(browsing, page);
            }
        }
        browsing.assertNoComplaints();
    }

    /** What hangs on a plan. */
    private static void plan(Browsing browsing, Page page) {
        page.navigate("/plans");
        page.locator("main a.row-link", new Page.LocatorOptions().setHasText(SCHOOL_YEAR))
                .first()
                .click();
        String plan = page.url();
        for (String part : List.of(
                "",
                "/closing",
                "/between",
                "/between?from=01.10.2026&to=23.11.2026",
                "/versions",
                "/events",
                "/next")) {
            page.navigate(plan + part);
            browsing.assertAccessible(page);
        }
    }

    private static void open(Browsing browsing, Page page, String address) {
        Assertions.assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        browsing.assertAccessible(page);
    }

    private void director(Browsing browsing) {
        walk(browsing, DIRECTOR)
                .section("Поручения")
                .mark(2)
                .picture("director-list", ".page-head", 900)
                .button("Попросить продление для отмеченных")
                .arrivesAt("Запрос о продлении срока")
                .fill("due", "14.12.2026")
                .fill("reason", "Протоколы двух классов готовы, третий класс был на карантине до 20 ноября.")
                .picture("director-extension", ".page-head", 690);
        new HelpWalk(browsing.signIn(Screen.PHONE, DIRECTOR, PASSWORD), taken)
                .section("Поручения")
                .row("")
                .fill("text", "Совещание проведено 20 ноября, решение размещено на сайте школы.")
                .picture("director-report", "#report", 645)
                .section("Календарь")
                .link("Сроки по месяцам")
                .picture("director-calendar", ".page-head", 800);
    }

    private void staff(Browsing browsing) {
        walk(browsing, "staff")
                .section("Планы")
                .link("Создать план из документа")
                .file("file", ORDER)
                .button("Прочитать файл")
                .picture("staff-import", "#rows", 620)
                .section("Планы")
                .row(DRAFT)
                .link("Изменить план")
                .picture("staff-editor", "#plan-grid", 560)
                .section("Планы")
                .row(SCHOOL_YEAR)
                .link("Назначить даты по календарю событий")
                .picture("staff-events", ".page-head", 620)
                .section("Планы")
                .row(SCHOOL_YEAR)
                .width(WIDE)
                .link("Завершить план")
                .picture("staff-closing", ".page-head", 640)
                .width(WIDTH)
                .section("Проверка")
                .picture("staff-review", ".page-head", 640);
    }

    private void head(Browsing browsing) {
        walk(browsing, "head")
                .width(WIDE)
                .section("Контроль")
                .picture("head-dashboard", ".figures", 1080)
                .width(WIDTH)
                .link("Исполнительская дисциплина")
                .picture("head-discipline", "table", 620)
                .section("Отчёты")
                .picture("head-reports", ".page-head", 900)
                .section("Продления")
                .picture("head-extension", ".page-head", 640)
                .section("Планы")
                .row(DRAFT)
                .link("Утвердить")
                .picture("head-approve", ".page-head", 700);
    }

    private void admin(Browsing browsing) {
        walk(browsing, "admin")
                .section("Школы и люди")
                .link("Учётные записи")
                .picture("admin-accounts", ".page-head", 640)
                .link("Календарь")
                .picture("admin-calendar", ".page-head", 700)
                .link("Журнал изменений")
                .picture("admin-audit", ".page-head", 700);
    }

    private HelpWalk walk(Browsing browsing, String username) {
        return new HelpWalk(browsing.signIn(username, PASSWORD), taken).width(WIDTH);
    }

    private static DemoSite demo() {
        DemoSite started = demo;
        if (started == null) {
            started = DemoSite.startedOn(TODAY);
            demo = started;
        }
        return started;
    }
}
