package okoplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts, pictures of the help and libraries. Addresses of own ones carry a hash of their content, those of libraries a version, so
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
        for (String pattern : List.of("css/**", "js/**", "help/*.png")) {
            registry.addResourceHandler("/" + pattern)
                    .addResourceLocations(FILES + pattern.substring(0, pattern.indexOf('/') + 1))
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
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .resourceChain(false)
                .addResolver(new NothingThere());
    }

    /** For all other addresses: they are missing like any page, with the frame around the words that say so. */
    private static final class NothingThere extends PathResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return null;
        }

        @Override
        protected @Nullable String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return null;
        }
    }
}
