package okoplan.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Starts one Chromium for the whole run and gives every test a {@link Browsing} of its own. */
public class BrowserExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    static final String CHROMIUM = "/usr/bin/chromium";

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Chromium with what drives it; closed when the run ends. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(Browsing.PATIENCE_MILLIS);
            Playwright playwright = Playwright.create();
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(Path.of(CHROMIUM))
                                    .setArgs(ARGUMENTS)));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        assumeTrue(
                Files.isExecutable(Path.of(CHROMIUM)),
                "No browser at " + CHROMIUM + ": this browser test is skipped (install Debian's package chromium)");
        Running running = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        Browsing browsing = new Browsing(
                running.browser(),
                "http://localhost:" + port,
                context.getRequiredTestClass().getSimpleName() + "-"
                        + context.getRequiredTestMethod().getName());
        context.getStore(NAMESPACE).put(Browsing.class, browsing);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browsing browsing = context.getStore(NAMESPACE).remove(Browsing.class, Browsing.class);
        if (browsing != null) {
            browsing.end(context.getExecutionException().isPresent());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(NAMESPACE).get(Browsing.class, Browsing.class));
    }
}
