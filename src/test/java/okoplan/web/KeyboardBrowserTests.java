package okoplan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import okoplan.browser.BrowserPeople;
import okoplan.browser.BrowserPlans;
import okoplan.browser.Browsing;
import okoplan.browser.OkoPlanBrowserTest;
import okoplan.plan.PastedRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys as a keyboard in the Russian layout sends them: the place of the key, and the letter that it writes. */
@OkoPlanBrowserTest
class KeyboardBrowserTests {

    private final BrowserPeople people;
    private final BrowserPlans plans;

    KeyboardBrowserTests(BrowserPeople.Factory factory, BrowserPlans plans) {
        this.people = factory.create(2);
        this.plans = plans;
    }

    @Test
    void walksTheApplicationInTheRussianLayout(Browsing browsing) {
        plans.inForce(
                people,
                PastedRow.measure("1", "Обеспечить наблюдение", "", "март 2027", "ОО"),
                PastedRow.measure("2", "Разобрать итоги", "", "май 2027", "ОО"));
        Page page = browsing.signIn(people.staff().username(), BrowserPeople.PASSWORD);
        page.navigate("/plans");
        Keys keys = new Keys(page);

        keys.press("KeyG", "п");
        keys.press("KeyA", "ф");
        page.waitForURL(Pattern.compile("/assignments$"));

        Locator links = page.locator("tbody a.row-link");
        assertThat(links).hasCount(4);
        keys.press("KeyJ", "о");
        assertThat(links.nth(0)).isFocused();
        keys.press("KeyJ", "о");
        assertThat(links.nth(1)).isFocused();
        keys.press("KeyX", "ч");
        assertThat(page.locator("[data-select-one]").nth(1)).isChecked();
        assertThat(page.locator("[data-select-one]").nth(0)).not().isChecked();
        keys.press("KeyK", "л");
        assertThat(links.nth(0)).isFocused();

        Locator dialog = page.locator("dialog[data-keys]");
        keys.press("Digit7", "?", true);
        assertThat(dialog).isVisible();
        assertThat(dialog).containsText("следующая строка списка");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "keys");
        keys.press("KeyG", "п");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(links.nth(0)).isFocused();
        keys.press("Slash", ",", true);
        assertThat(dialog).isVisible();
        page.keyboard().press("Escape");

        keys.press("Slash", ".");
        Locator search = page.locator(".site-side input[type=search]");
        assertThat(search).isFocused();
        for (String letter : List.of("п", "о", "ч")) {
            keys.press("KeyG", letter);
        }
        assertThat(search).hasValue("поч");
        assertThat(dialog).isHidden();
        keys.control("Enter");
        page.waitForURL(Pattern.compile("/search\\?q="));
        browsing.assertNoComplaints();
    }

    @Test
    void listensToNothingOnceItIsTurnedOff(Browsing browsing) {
        Page page = browsing.signIn(people.head().username(), BrowserPeople.PASSWORD);
        page.navigate("/account");
        browsing.assertAccessible(page);
        page.locator("input[name=shortcuts]").uncheck();
        new Keys(page).control("Enter");
        assertThat(page.locator("[data-flash]")).containsText("Клавиши отключены");
        page.navigate("/plans");
        Keys keys = new Keys(page);
        keys.press("Digit7", "?", true);
        keys.press("KeyG", "п");
        keys.press("KeyA", "ф");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("/plans$"));
        browsing.assertNoComplaints();
    }

    /** Sends keys past the driver's own layout, which is the American one. */
    private static final class Keys {

        private static final int SHIFT = 8;

        private final CDPSession session;
        private final Page page;

        Keys(Page page) {
            this.page = page;
            this.session = page.context().newCDPSession(page);
        }

        void press(String code, String letter) {
            press(code, letter, false);
        }

        void press(String code, String letter, boolean shift) {
            send("keyDown", code, letter, shift ? SHIFT : 0, letter);
            send("keyUp", code, letter, shift ? SHIFT : 0, null);
        }

        void control(String key) {
            page.keyboard().press("Control+" + key);
        }

        private void send(String type, String code, String key, int modifiers, @Nullable String text) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("code", code);
            event.addProperty("key", key);
            event.addProperty("modifiers", modifiers);
            if (text != null) {
                event.addProperty("text", text);
            }
            session.send("Input.dispatchKeyEvent", event);
        }
    }
}
