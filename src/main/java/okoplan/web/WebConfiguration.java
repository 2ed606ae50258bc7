package okoplan.web;

import okoplan.shared.Today;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final PageFrame frame;
    private final NulGuard nuls;
    private final SubmissionGuard submissions;
    private final Today today;

    WebConfiguration(PageFrame frame, NulGuard nuls, SubmissionGuard submissions, Today today) {
        this.frame = frame;
        this.nuls = nuls;
        this.submissions = submissions;
        this.today = today;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(nuls);
        registry.addInterceptor(submissions).excludePathPatterns("/api/**");
        registry.addInterceptor(frame)
                .excludePathPatterns("/api/**", "/css/**", "/js/**", "/webjars/**", "/favicon.svg", "/actuator/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new TypedDateFormatter(today));
    }
}
