package okoplan.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and libraries. Addresses of own ones carry a hash of their content, those of libraries a version, so
 * browsers may keep them. Each folder has an address of its own: under one for all, every link of every page would be looked
 * for among the files.
 */
@Configuration(proxyBeanMethods = false)
class StaticResources implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";
    private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1));
    private static final CacheControl A_YEAR = CacheControl.maxAge(Duration.ofDays(365));

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : List.of("css/", "js/")) {
            registry.addResourceHandler("/" + folder + "**")
                    .addResourceLocations(FILES + folder)
                    .setCacheControl(A_YEAR)
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(A_YEAR)
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
        registry.addResourceHandler("/favicon.svg").addResourceLocations(FILES).setCacheControl(A_DAY);
        registry.addResourceHandler("/api/v1/openapi.json")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache());
    }
}
