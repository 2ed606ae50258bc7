package okoplan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import okoplan.browser.BrowserExtension;
import okoplan.browser.Browsing;
import okoplan.browser.Browsing.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@GalleryTest
@ExtendWith(BrowserExtension.class)
class GalleryBrowserTests {

    private static final List<String> PAGES = List.of("list?rows=12", "form", "dashboard", "misc", "problem/missing");

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void isAccessibleOnEveryScreen(ColorScheme scheme, Browsing browsing) {
        for (Screen screen : Screen.values()) {
            Page page = browsing.open(screen, scheme, true);
            for (String name : PAGES) {
                page.navigate("/gallery/" + name);
                browsing.assertAccessible(page);
            }
        }
        browsing.assertNoComplaints();
    }

    @Test
    void goesFromTheErrorSummaryToTheField(Browsing browsing) {
        Page page = browsing.open(Screen.DESKTOP);
        page.navigate("/gallery/form");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".error-summary")).isFocused();
        browsing.assertAccessible(page);
        page.locator(".error-summary a", new Page.LocatorOptions().setHasText("Укажите срок"))
                .click();
        assertThat(page.locator("#due")).isFocused();
    }

    @Test
    void selectsThePageAndSaysSo(Browsing browsing) {
        Page page = browsing.open(Screen.DESKTOP);
        page.navigate("/gallery/list?rows=12");
        page.locator("[data-select-all]").check();
        Locator count = page.locator("[data-select-count]");
        assertThat(count).hasText("Отмечено на этой странице: 12 из 12");
        page.locator("[data-select-one]").first().uncheck();
        assertThat(count).hasText("Отмечено на этой странице: 11 из 12");
        browsing.assertAccessible(page);
    }

    @Test
    void followsTheLinkOfARowFromAnywhereInIt(Browsing browsing) {
        Page page = browsing.open(Screen.DESKTOP);
        page.navigate("/gallery/list?rows=12");
        page.locator("tbody tr").nth(1).locator("td").nth(3).click();
        page.waitForURL("**/gallery/misc?id=2");
    }

    @Test
    void opensTheMenuOnAPhone(Browsing browsing) {
        Page page = browsing.open(Screen.PHONE);
        page.navigate("/gallery/list?rows=12");
        page.locator(".site-menu > summary").click();
        assertThat(page.locator(".site-menu .nav-list a").first()).isVisible();
        assertThat(page.locator(".site-menu .link-button")).hasText("Выйти");
        browsing.assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator(".site-menu .nav-list a").first()).isHidden();
    }

    @Test
    void worksWithoutScripts(Browsing browsing) {
        Page page = browsing.open(Screen.PHONE, ColorScheme.DARK, false);
        page.navigate("/gallery/list?rows=12");
        assertThat(page.locator("main form.filter")).isVisible();
        page.locator(".site-menu > summary").click();
        assertThat(page.locator(".site-menu .nav-list a").first()).isVisible();
        page.locator("tbody tr .row-link").first().click();
        page.waitForURL("**/gallery/misc?id=1");
    }
}
