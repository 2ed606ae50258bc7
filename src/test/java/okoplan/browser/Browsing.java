package okoplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * The browser as one test uses it: people who are signed in side by side, each in a session of their own. A failed test leaves
 * pictures of all its pages in {@code target/screenshots}.
 */
public final class Browsing {

    /** How wide and high the window is. */
    public enum Screen {
        DESKTOP(1280, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** A busy machine takes its time; a passing test does not wait for it. */
    static final double PATIENCE_MILLIS = 60_000;

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Browser browser;
    private final String address;
    private final String test;
    private final List<BrowserContext> contexts;
    private final List<String> complaints;

    Browsing(Browser browser, String address, String test) {
        this(browser, address, test, new ArrayList<>(), new CopyOnWriteArrayList<>());
    }

    private Browsing(
            Browser browser, String address, String test, List<BrowserContext> contexts, List<String> complaints) {
        this.browser = browser;
        this.address = address;
        this.test = test;
        this.contexts = contexts;
        this.complaints = complaints;
    }

    /** Where the application answers, without a slash at the end. */
    public String address() {
        return address;
    }

    /** The same browser at another application; its windows end with those of this one. */
    public Browsing at(String other) {
        return new Browsing(browser, other, test, contexts, complaints);
    }

    /** A fresh window of somebody who is not signed in. */
    public Page open(Screen screen) {
        return open(screen, ColorScheme.LIGHT, true);
    }

    public Page open(Screen screen, ColorScheme scheme, boolean javaScript) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width, screen.height)
                .setIsMobile(screen == Screen.PHONE)
                .setHasTouch(screen == Screen.PHONE)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(javaScript)
                .setLocale("ru-RU")
                .setTimezoneId("Europe/Moscow"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(error));
        page.onConsoleMessage(this::heed);
        return page;
    }

    /** A window of its own for this person, signed in through the form. */
    public Page signIn(String username, String password) {
        return signIn(Screen.DESKTOP, username, password);
    }

    public Page signIn(Screen screen, String username, String password) {
        return signIn(open(screen), username, password);
    }

    public Page signIn(Page page, String username, String password) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        Response answer = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("main button[type=submit]").click());
        page.waitForLoadState();
        assertThat(answer.status()).isLessThan(400);
        assertThat(page.url()).doesNotContain("/login");
        return page;
    }

    /** Zero violations of WCAG 2.2 AA, and no sideways scrolling of the page. */
    public void assertAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(onlyViolations())
                .withTags(WCAG_22_AA)
                .analyze()
                .getViolations();
        assertThat(violations).as(() -> page.url() + "\n" + told(violations)).isEmpty();
        int beyond = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        assertThat(beyond).as("%s scrolls sideways", page.url()).isLessThanOrEqualTo(0);
    }

    /** Nothing was refused by the content security policy and no script failed. */
    public void assertNoComplaints() {
        assertThat(complaints).isEmpty();
    }

    /** Takes a picture of the whole page into {@code target/screenshots}. */
    public Path screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    void end(boolean failed) {
        int window = 1;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                if (failed) {
                    screenshot(page, "failed-" + test + "-" + window);
                    window++;
                }
            }
            context.close();
        }
    }

    /** What passed need not be told; pages without frames need no window of their own to be summed up in. Four times as fast. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private void heed(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    private static String told(List<Rule> violations) {
        return violations.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n"
                        + rule.getNodes().stream()
                                .map(CheckedNode::getHtml)
                                .limit(5)
                                .map(html -> "    " + html)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }
}
