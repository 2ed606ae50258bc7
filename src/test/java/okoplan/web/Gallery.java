package okoplan.web;

import static org.mockito.Mockito.mock;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.Today;
import okoplan.shared.view.Flash;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * All fragments on a few pages, with no database and nobody to sign in: what their tests look at, and a person with
 * {@code main}, at http://localhost:8103/gallery/list, form, dashboard, misc. No configuration class by annotation, so that the
 * application's component scan passes it by.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
@Import({
    MessagesConfiguration.class,
    OkoDialect.class,
    PageFrame.class,
    StaticResources.class,
    WebConfiguration.class,
    GonePages.class,
    Problems.class,
    ProblemAdvice.class,
    NulGuard.class,
    ProblemController.class,
    RequestIdFilter.class,
    GalleryController.class
})
class Gallery {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final int PORT = 8103;
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
            + " base-uri 'none'";

    public static void main(String[] args) {
        start(PORT);
    }

    static ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(Gallery.class)
                .properties("server.port=" + port, "okoplan.web.strict-messages=true", "spring.main.banner-mode=off")
                .run();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse(TODAY + "T06:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    static Today today(Clock clock) throws ReflectiveOperationException {
        var constructor = Today.class.getDeclaredConstructor(Clock.class);
        constructor.setAccessible(true);
        return constructor.newInstance(clock);
    }

    @Bean
    PageFacts pageFacts(Today today) {
        return new PageFacts(mock(), today);
    }

    @Bean
    TypedGuard typedGuard() {
        return new TypedGuard(mock(), mock());
    }

    @Bean
    SubmissionGuard submissionGuard() {
        return new SubmissionGuard(mock());
    }

    @Bean
    Filter contentSecurityPolicy() {
        return (request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            chain.doFilter(request, response);
        };
    }

    /** Signs somebody in as far as pages are concerned. */
    @Bean
    WebMvcConfigurer signedIn() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        Actor actor = actor();
                        request.setAttribute("me", actor);
                        request.setAttribute("today", TODAY);
                        request.setAttribute("keysOn", true);
                        request.setAttribute("municipalityName", "Заозёрский муниципальный округ");
                        request.setAttribute("navigation", Navigation.of(actor, "/assignments", 7));
                        if (request.getParameter("flash") != null) {
                            request.setAttribute("flash", Flash.of("gallery.flash", 47, 564));
                        }
                        return true;
                    }
                });
            }
        };
    }

    private static Actor actor() {
        return new Actor(
                new AccountId(1),
                new MunicipalityId(1),
                ZoneId.of("Europe/Moscow"),
                Set.of(Role.STAFF, Role.ADMIN),
                "Верещагина Антонина Константиновна",
                new PersonId(1),
                null,
                null);
    }
}
