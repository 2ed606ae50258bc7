package okoplan.rights;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okoplan.OkoPlanTest;
import okoplan.access.ActingAs;
import okoplan.access.SignedInAs;
import okoplan.rights.RightsGround.Owner;
import okoplan.rights.RightsRow.Subject;
import okoplan.rights.RightsRow.Visit;
import okoplan.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks all addresses as every role on what is the visitor's own, another school's and another municipality's. */
@OkoPlanTest
class RightsTests {

    private static final Set<Integer> REFUSALS = Set.of(403, 404);
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final Pattern EQUALS = Pattern.compile("=");

    private final MockMvc mvc;
    private final RequestMappingHandlerMapping mappings;
    private final ApplicationContext context;
    private final TransactionTemplate rolledBack;

    RightsTests(
            MockMvc mvc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            ApplicationContext context,
            PlatformTransactionManager transactions) {
        this.mvc = mvc;
        this.mappings = mappings;
        this.context = context;
        this.rolledBack = new TransactionTemplate(transactions);
    }

    @Test
    void hasALineForEveryAddress() {
        Set<String> mapped = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("okoplan."))
                .map(Map.Entry::getKey)
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(toCollection(TreeSet::new));
        Set<String> listed = RightsRow.all().stream().map(RightsRow::mapping).collect(toCollection(TreeSet::new));

        assertThat(listed).containsExactlyElementsOf(mapped);
    }

    @Test
    void letsNobodyInWithoutSignIn() {
        RightsGround home = new RightsGround(context);
        List<String> wrong = new ArrayList<>();
        for (RightsRow row : RightsRow.all()) {
            if (row.subject() != Subject.PUBLIC) {
                int status = status(row, home.placeholders(row.subject(), home.department, home.staff), null);
                if (status != 302 && status != 401) {
                    wrong.add(row.address() + " → " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void letsThroughAndRefusesAsTheTableSays() {
        RightsGround home = new RightsGround(context);
        List<String> wrong = new ArrayList<>();
        for (RightsRow row : RightsRow.all()) {
            for (Visit visit : Visit.values()) {
                String expected = row.expectedOf(visit);
                Actor visitor = visitor(home, visit);
                if (expected.equals(RightsRow.MINE)) {
                    Map<String, Object> named = home.placeholders(row.subject(), owner(home, visit), visitor);
                    Actor colleague = home.colleague(visitor);
                    check(row, visit, status(row, named, visitor, () -> home.give(row.subject(), named, visitor)), true)
                            .ifPresent(wrong::add);
                    check(
                                    row,
                                    visit,
                                    status(row, named, visitor, () -> home.give(row.subject(), named, colleague)),
                                    false)
                            .ifPresent(wrong::add);
                } else if (expected.equals(RightsRow.LET_THROUGH) || expected.equals(RightsRow.REFUSED)) {
                    int status = status(row, home.placeholders(row.subject(), owner(home, visit), visitor), visitor);
                    check(row, visit, status, expected.equals(RightsRow.LET_THROUGH))
                            .ifPresent(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesEverybodyWhatIsAnotherMunicipalitys() {
        RightsGround home = new RightsGround(context);
        RightsGround foreign = new RightsGround(context);
        List<String> wrong = new ArrayList<>();
        for (RightsRow row : RightsRow.all()) {
            if (row.subject() != Subject.PUBLIC && row.subject() != Subject.NONE) {
                for (Actor visitor : List.of(home.town.admin, home.head, home.staff, home.director)) {
                    for (Owner owner : List.of(foreign.department, foreign.otherSchool)) {
                        Map<String, Object> named = foreign.placeholders(row.subject(), owner, foreign.staff);
                        int status = status(row, named, visitor);
                        if (!REFUSALS.contains(status)) {
                            wrong.add(row.address() + ", " + visitor.roles() + " → " + status);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> check(RightsRow row, Visit visit, int status, boolean letThrough) {
        boolean right = letThrough
                ? status < 500 && status != 401 && status != 405 && !REFUSALS.contains(status)
                : REFUSALS.contains(status);
        return right
                ? Optional.empty()
                : Optional.of(row.address() + ", " + visit + " expects "
                        + (letThrough ? RightsRow.LET_THROUGH : RightsRow.REFUSED) + " → " + status);
    }

    private static Actor visitor(RightsGround home, Visit visit) {
        return switch (visit) {
            case ADMIN -> home.town.admin;
            case HEAD -> home.head;
            case STAFF -> home.staff;
            case DIRECTOR, DIRECTOR_ON_MUNICIPAL, DIRECTOR_ON_OTHER_SCHOOL -> home.director;
        };
    }

    private static Owner owner(RightsGround home, Visit visit) {
        return switch (visit) {
            case ADMIN, HEAD, STAFF, DIRECTOR_ON_MUNICIPAL -> home.department;
            case DIRECTOR -> home.ownSchool;
            case DIRECTOR_ON_OTHER_SCHOOL -> home.otherSchool;
        };
    }

    /** The status of the answer; what the request changed is taken back. */
    private int status(RightsRow row, Map<String, Object> named, @Nullable Actor visitor) {
        return status(row, named, visitor, () -> {});
    }

    private int status(RightsRow row, Map<String, Object> named, @Nullable Actor visitor, Runnable before) {
        if (visitor == null) {
            return perform(request(row, named));
        }
        MockHttpServletRequestBuilder request = request(row, named).with(SignedInAs.actor(visitor));
        Integer status = ActingAs.call(
                visitor,
                () -> rolledBack.execute(transaction -> {
                    transaction.setRollbackOnly();
                    before.run();
                    return perform(request);
                }));
        return status == null ? 0 : status;
    }

    private int perform(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequestBuilder request(RightsRow row, Map<String, Object> named) {
        HttpMethod method = HttpMethod.valueOf(row.method());
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(method, URI.create(filled(row.path(), named)));
        if (row.path().startsWith("/api/") && method.equals(HttpMethod.POST)) {
            request.contentType(MediaType.APPLICATION_JSON).content("{\"phrase\":\"май\"}");
        }
        Stream.of(AMPERSAND.split(row.parameters()))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> EQUALS.split(filled(pair, named), 2))
                .forEach(pair -> request.param(pair[0], pair[1]));
        return method.equals(HttpMethod.GET) ? request : request.with(csrf());
    }

    private static String filled(String text, Map<String, Object> named) {
        String result = text;
        for (Map.Entry<String, Object> each : named.entrySet()) {
            result = result.replace("{" + each.getKey() + "}", each.getValue().toString());
        }
        return result;
    }
}
