package okoplan.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import okoplan.ImportTestDatabase;
import okoplan.TestClock;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;

/**
 * A test in a real browser against the application on a port of its own, with the test's database and {@link TestClock}. Its
 * methods take a {@link Browsing}. Skipped where {@value BrowserExtension#CHROMIUM} is missing. All such tests share one context
 * and one database: what they need they make in a {@link BrowserPeople municipality of their own}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ImportTestDatabase
@Import({BrowserPeople.Factory.class, BrowserPlans.class})
@ActiveProfiles("test")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(BrowserExtension.class)
public @interface OkoPlanBrowserTest {}
