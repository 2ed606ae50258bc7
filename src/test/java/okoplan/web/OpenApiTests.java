package okoplan.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.access.TestTown;
import okoplan.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface for programs says what the interface does, no more and no less. */
@OkoPlanTest
class OpenApiTests {

    private static final String ROOT = "/api/v1";
    private static final String OWN_ADDRESS = "get /openapi.json";

    private final MockMvcTester mvc;
    private final RequestMappingHandlerMapping mappings;
    private final JsonNode description;
    private final Actor staff;

    OpenApiTests(
            MockMvcTester mvc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            JsonMapper json,
            ApplicationContext context)
            throws IOException {
        this.mvc = mvc;
        this.mappings = mappings;
        this.staff = new TestTown(context).staff();
        this.description =
                json.readTree(new ClassPathResource("static" + ROOT + "/openapi.json").getContentAsByteArray());
    }

    @Test
    void isGivenToSignedInPeopleOnly() {
        assertThat(mvc.get().uri(ROOT + "/openapi.json")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(ROOT + "/openapi.json").with(SignedInAs.actor(staff)))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .bodyJson()
                .extractingPath("$.openapi")
                .isEqualTo("3.1.0");
    }

    @Test
    void namesEveryAddress() {
        Set<String> described = new TreeSet<>();
        description
                .get("paths")
                .properties()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> described.add(method + " " + path.getKey())));
        described.remove(OWN_ADDRESS);

        assertThat(described).containsExactlyElementsOf(new TreeSet<>(handlers().keySet()));
    }

    @Test
    void namesEveryParameter() {
        handlers().forEach((address, handler) -> {
            Set<String> described = new TreeSet<>();
            operation(address)
                    .path("parameters")
                    .forEach(each -> described.add(each.get("name").asString()));
            Set<String> taken = Arrays.stream(handler.getMethod().getParameters())
                    .flatMap(OpenApiTests::names)
                    .collect(toCollection(TreeSet::new));
            assertThat(described).as(address).containsExactlyElementsOf(taken);
        });
    }

    @Test
    void namesEveryPropertyOfAnswersAndRequests() {
        handlers().forEach((address, handler) -> {
            JsonNode operation = operation(address);
            compare(
                    address,
                    handler.getMethod().getGenericReturnType(),
                    operation.at("/responses/200/content/application~1json/schema"));
            Arrays.stream(handler.getMethod().getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                    .forEach(parameter -> compare(
                            address,
                            parameter.getParameterizedType(),
                            operation.at("/requestBody/content/application~1json/schema")));
        });
    }

    private Map<String, HandlerMethod> handlers() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream().anyMatch(path -> path.startsWith(ROOT)))
                .collect(toMap(
                        entry -> entry.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .iterator()
                                        .next()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                + " "
                                + entry.getKey()
                                        .getPatternValues()
                                        .iterator()
                                        .next()
                                        .substring(ROOT.length()),
                        Map.Entry::getValue));
    }

    private JsonNode operation(String address) {
        int space = address.indexOf(' ');
        return description.get("paths").get(address.substring(space + 1)).get(address.substring(0, space));
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestParam.class) || parameter.isAnnotationPresent(PathVariable.class)) {
            return Stream.of(parameter.getName());
        }
        if (parameter.isAnnotationPresent(ModelAttribute.class)) {
            return Arrays.stream(BeanUtils.getPropertyDescriptors(parameter.getType()))
                    .filter(property -> property.getWriteMethod() != null)
                    .map(property -> property.getName());
        }
        return Stream.empty();
    }

    private void compare(String where, Type type, JsonNode schema) {
        JsonNode resolved = resolved(schema);
        if (type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            compare(where + "[]", generic.getActualTypeArguments()[0], resolved.path("items"));
        } else if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
            assertThat(resolved.path("enum").valueStream().map(JsonNode::asString))
                    .as(where)
                    .containsExactlyElementsOf(Arrays.stream(enumeration.getEnumConstants())
                            .map(String::valueOf)
                            .toList());
        } else if (type instanceof Class<?> record && record.isRecord()) {
            assertThat(resolved.path("properties").propertyNames())
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(record.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
            for (RecordComponent component : record.getRecordComponents()) {
                compare(
                        where + "." + component.getName(),
                        component.getGenericType(),
                        resolved.get("properties").get(component.getName()));
            }
        }
    }

    /** Follows a reference; of «this or null», takes this. */
    private JsonNode resolved(JsonNode schema) {
        JsonNode one = schema.has("oneOf") ? schema.get("oneOf").get(0) : schema;
        return one.has("$ref") ? description.at(one.get("$ref").asString().substring(1)) : one;
    }
}
