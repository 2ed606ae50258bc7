package okoplan.help;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Goes through the application as the help says, by the names of links and buttons, and takes its pictures. */
final class HelpWalk {

    static final Path FOLDER = Path.of("src", "main", "resources", "static", "help");

    private static final boolean WRITES =
            System.getProperty("help.pictures", "").equals("write");
    private static final int MARGIN = 12;
    /** Whole pages are in the window, so that what stays at its edge covers nothing. */
    private static final int HEIGHT = 1600;

    private final Page page;
    private final List<String> taken;

    /** @param taken is told the name of each picture */
    HelpWalk(Page page, List<String> taken) {
        this.page = page;
        this.taken = taken;
    }

    HelpWalk width(int width) {
        page.setViewportSize(width, HEIGHT);
        return this;
    }

    /** A section of the main navigation. */
    HelpWalk section(String name) {
        page.navigate("/");
        Locator menu = page.locator(".site-menu > summary");
        if (menu.isVisible()) {
            menu.click();
        }
        page.locator("header.site-head nav a:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    HelpWalk address(String address) {
        page.navigate(address);
        return this;
    }

    HelpWalk link(String name) {
        named(AriaRole.LINK, name).click();
        return this;
    }

    HelpWalk button(String name) {
        named(AriaRole.BUTTON, name).click();
        return this;
    }

    /** The first row whose link has these words. */
    HelpWalk row(String words) {
        page.locator("main a.row-link", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    HelpWalk mark(int rows) {
        for (int i = 0; i < rows; i++) {
            page.locator("main [data-select-one]").nth(i).check();
        }
        return this;
    }

    HelpWalk fill(String field, String words) {
        page.locator("#" + field).fill(words);
        return this;
    }

    HelpWalk file(String field, Path file) {
        page.locator("#" + field).setInputFiles(file);
        return this;
    }

    HelpWalk arrivesAt(String heading) {
        assertThat(page.locator("h1")).containsText(heading);
        return this;
    }

    /** From the first of these elements on, so many pixels at most; written as a file when that is asked for. */
    HelpWalk picture(String name, String from, int height) {
        Locator start = page.locator(from).first();
        assertThat(start).isVisible();
        taken.add(name);
        if (WRITES) {
            page.evaluate("document.activeElement.blur()");
            page.mouse().move(1, 1);
            write(
                    name,
                    page.screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setClip(clip(start, height))));
        }
        return this;
    }

    private Clip clip(Locator start, int height) {
        double y = Math.max(0, number(start, "top") - MARGIN);
        double end = Math.min(y + height, number(page.locator("main"), "bottom") + MARGIN);
        return new Clip(0, y, page.viewportSize().width, end - y);
    }

    /** An edge of the element, from the top of the page. */
    private static double number(Locator element, String edge) {
        return ((Number) element.evaluate("(element, edge) => element.getBoundingClientRect()[edge] + scrollY", edge))
                .doubleValue();
    }

    private static void write(String name, byte[] picture) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".png"), HelpPicture.small(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Locator named(AriaRole role, String name) {
        return page.locator("main")
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
