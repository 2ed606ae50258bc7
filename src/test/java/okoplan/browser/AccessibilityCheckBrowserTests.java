package okoplan.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The check that all browser tests rely on does refuse what nobody could read. */
@OkoPlanBrowserTest
class AccessibilityCheckBrowserTests {

    @Test
    void refusesAPictureWithoutWordsPaleLettersAndAPageTooWide(Browsing browsing) {
        Page page = browsing.open(Browsing.Screen.PHONE);
        page.navigate("/login");
        browsing.assertAccessible(page);
        page.evaluate("document.querySelector('main').append(document.createElement('img'))");
        assertThatThrownBy(() -> browsing.assertAccessible(page)).hasMessageContaining("image-alt");
        page.evaluate("document.querySelector('main img').remove()");
        page.evaluate("document.querySelector('main label').style.color = '#eee'");
        assertThatThrownBy(() -> browsing.assertAccessible(page)).hasMessageContaining("color-contrast");
        page.evaluate("document.querySelector('main label').style.color = ''");
        page.evaluate("document.querySelector('main').style.width = '1500px'");
        assertThatThrownBy(() -> browsing.assertAccessible(page)).hasMessageContaining("scrolls sideways");
    }
}
