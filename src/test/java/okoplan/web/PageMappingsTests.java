package okoplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okoplan.OkoPlanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Passing mappings by changes nothing but the time: each address is answered as Spring alone would have it answered. */
@OkoPlanTest
class PageMappingsTests {

    private static final List<HttpMethod> METHODS =
            List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.OPTIONS);

    private final RequestMappingHandlerMapping quick;
    private final RequestMappingHandlerMapping plain = new RequestMappingHandlerMapping();

    PageMappingsTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping quick, ApplicationContext context) {
        this.quick = quick;
        plain.setApplicationContext(context);
        plain.setContentNegotiationManager(quick.getContentNegotiationManager());
        plain.setPathPrefixes(quick.getPathPrefixes());
        plain.afterPropertiesSet();
    }

    @Test
    void leadsEachAddressWhereItWouldBeLedWithoutIt() {
        Set<String> addresses = new TreeSet<>();
        quick.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(pattern -> {
                    addresses.add(pattern.replaceAll("\\{[^}]*}", "7"));
                    addresses.add(pattern.replaceAll("\\{[^}]*}", "seven"));
                    addresses.add(pattern.replaceAll("\\{[^}]*}", "7") + "/more");
                    addresses.add(pattern.replaceAll("\\{[^}]*}", "%37"));
                    addresses.add(pattern.replaceAll("\\{[^}]*}", "7").replace("a", "%61"));
                }));
        assertThat(addresses).hasSizeGreaterThan(500);
        assertThat(plain.getHandlerMethods()).isEqualTo(quick.getHandlerMethods());
        for (String address : addresses) {
            for (HttpMethod method : METHODS) {
                assertThat(answeredBy(quick, method, address))
                        .as("%s %s", method, address)
                        .isEqualTo(answeredBy(plain, method, address));
            }
        }
        assertThat(answeredBy(quick, HttpMethod.GET, "/assignments/7")).contains("AssignmentController");
        assertThat(answeredBy(quick, HttpMethod.GET, "/%61ssignments/7")).contains("AssignmentController");
        assertThat(answeredBy(quick, HttpMethod.POST, "/assignments/7")).contains("HttpRequestMethodNotSupported");
    }

    private static String answeredBy(RequestMappingHandlerMapping mappings, HttpMethod method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method.name(), address);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = mappings.getHandler(request);
            return Optional.ofNullable(chain)
                    .map(HandlerExecutionChain::getHandler)
                    .map(Object::toString)
                    .orElse("");
        } catch (Exception refusal) {
            return refusal.toString();
        }
    }
}
