package okoplan.web;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import okoplan.shared.Today;
import okoplan.typed.FormOwner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** Bytes of a page that are sent at once: a list has some 90 KB, and each sending wakes the one who reads it. */
    static final int PAGE_BUFFER = 32 * 1024;

    private final PageFrame frame;
    private final NulGuard nuls;
    private final SubmissionGuard submissions;
    private final TypedGuard typed;
    private final Today today;

    WebConfiguration(PageFrame frame, NulGuard nuls, SubmissionGuard submissions, TypedGuard typed, Today today) {
        this.frame = frame;
        this.nuls = nuls;
        this.submissions = submissions;
        this.typed = typed;
        this.today = today;
    }

    @Bean
    static WebMvcRegistrations pageMappings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new PageMappings();
            }
        };
    }

    @Bean
    static TomcatConnectorCustomizer pageBuffer() {
        return connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(PAGE_BUFFER));
    }

    /** Takes the place of what security alone would write into forms. */
    @Bean
    static BeanPostProcessor typedForms(ObjectProvider<FormOwner> owners) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("requestDataValueProcessor") && bean instanceof RequestDataValueProcessor security
                        ? new TypedForms(security, owners)
                        : bean;
            }
        };
    }

    /** Paths of properties are read without SpEL, variables without the request. */
    @Bean
    static BeanPostProcessor quickTemplates() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    engine.setDialects(engine.getDialects().stream()
                            .map(dialect -> dialect instanceof SpringStandardDialect ? new PathDialect() : dialect)
                            .collect(toCollection(LinkedHashSet::new)));
                } else if (bean instanceof ThymeleafViewResolver resolver) {
                    resolver.setViewClass(PageView.class);
                }
                return bean;
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(nuls);
        registry.addInterceptor(submissions).excludePathPatterns("/api/**");
        registry.addInterceptor(typed).excludePathPatterns("/api/**", "/css/**", "/js/**", "/webjars/**");
        registry.addInterceptor(frame)
                .excludePathPatterns("/api/**", "/css/**", "/js/**", "/webjars/**", "/favicon.svg", "/actuator/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new TypedDateFormatter(today));
    }
}
