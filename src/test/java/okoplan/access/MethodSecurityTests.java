package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okoplan.OkoPlanTest;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Pointcut;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.util.ReflectionUtils;

/** The rights of methods are asked for wherever Spring Security itself would ask for them. */
@OkoPlanTest
class MethodSecurityTests {

    private final ApplicationContext context;
    private final AuthorizationManagerBeforeMethodInterceptor rights;

    MethodSecurityTests(ApplicationContext context, AuthorizationManagerBeforeMethodInterceptor rights) {
        this.context = context;
        this.rights = rights;
    }

    @Test
    void asksWhereSpringSecurityWouldAsk() {
        Pointcut whole =
                AuthorizationManagerBeforeMethodInterceptor.preAuthorize().getPointcut();
        List<String> guarded = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String name : context.getBeanDefinitionNames()) {
            Object bean = context.getBean(name);
            Class<?> type = AopUtils.getTargetClass(bean);
            for (Method method : ReflectionUtils.getUniqueDeclaredMethods(type)) {
                if (AopUtils.canApply(whole, type) && whole.getMethodMatcher().matches(method, type)) {
                    (isGuarded(bean, type, method) ? guarded : open).add(name + "." + method.getName());
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(guarded).hasSizeGreaterThan(80);
    }

    private boolean isGuarded(Object bean, Class<?> type, Method method) {
        return bean instanceof Advised proxy
                && Arrays.stream(proxy.getAdvisors()).anyMatch(advisor -> advisor.getAdvice() == rights)
                && rights.getPointcut().getMethodMatcher().matches(method, type);
    }
}
