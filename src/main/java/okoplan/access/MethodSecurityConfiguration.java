package okoplan.access;

import org.springframework.aop.ClassFilter;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.Pointcuts;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;

/**
 * {@link PreAuthorize} on our own methods, and nothing else: Spring's {@code @EnableMethodSecurity} looks for four annotations on
 * every method of every bean, which took a fifteenth of the start.
 */
@Configuration(proxyBeanMethods = false)
class MethodSecurityConfiguration {

    private static final ClassFilter OURS = type -> type.getName().startsWith("okoplan.");

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AuthorizationManagerBeforeMethodInterceptor rightsOfMethods() {
        AuthorizationManagerBeforeMethodInterceptor rights =
                new AuthorizationManagerBeforeMethodInterceptor(annotated(), new PreAuthorizeAuthorizationManager());
        rights.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder());
        return rights;
    }

    /** On the method or on its class, as Spring Security has it. */
    private static Pointcut annotated() {
        Pointcut anywhere = Pointcuts.union(
                new AnnotationMatchingPointcut(null, PreAuthorize.class, true),
                new AnnotationMatchingPointcut(PreAuthorize.class, true));
        return new ComposablePointcut(anywhere).intersection(OURS);
    }
}
