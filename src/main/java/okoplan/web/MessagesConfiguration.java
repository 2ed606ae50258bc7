package okoplan.web;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Collects {@code messages/*.properties} of all features into the one source of texts. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    /**
     * @param strict fail on a missing key instead of showing it: on in tests
     */
    @Bean
    static BundledMessages messageSource(
            ResourcePatternResolver resources, @Value("${okoplan.web.strict-messages:false}") boolean strict)
            throws IOException {
        return BundledMessages.read(resources.getResources("classpath*:messages/*.properties"), strict);
    }
}
