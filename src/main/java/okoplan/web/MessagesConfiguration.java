package okoplan.web;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Collects {@code messages/*.properties} of all features into the one source of texts. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    /** On in tests: a missing key fails instead of being shown. */
    private static final String STRICT = "okoplan.web.strict-messages";

    @Bean
    static BundledMessages messageSource(ResourcePatternResolver resources, Environment environment)
            throws IOException {
        boolean strict = environment.getProperty(STRICT, Boolean.class, false);
        return BundledMessages.read(resources.getResources("classpath*:messages/*.properties"), strict);
    }
}
