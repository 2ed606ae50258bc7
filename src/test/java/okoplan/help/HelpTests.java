package okoplan.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.access.TestTown;
import okoplan.help.HelpAction.Right;
import okoplan.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.ClassUtils;

/** What the page of help says is so, and nothing is left out. */
@OkoPlanTest
class HelpTests {

    private static final Pattern TAB = Pattern.compile("\t");

    private final ApplicationContext context;
    private final MockMvc mvc;
    private final MessageSource messages;

    HelpTests(ApplicationContext context, MockMvc mvc, MessageSource messages) {
        this.context = context;
        this.mvc = mvc;
        this.messages = messages;
    }

    @Test
    void saysOfEveryAddressWhatTheTableOfRightsSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rights()) {
            Map<Role, String> table = new LinkedHashMap<>();
            table.put(Role.ADMIN, row[2]);
            table.put(Role.HEAD, row[3]);
            table.put(Role.STAFF, row[4]);
            table.put(Role.DIRECTOR, row[5]);
            if (row[1].equals("public") || table.values().stream().allMatch("-"::equals)) {
                continue;
            }
            HelpAction action = actionOf(row[0]);
            if (action == null) {
                wrong.add(row[0] + " belongs to no line of help/actions.tsv");
                continue;
            }
            table.forEach((role, said) -> {
                if (action.of(role) == Right.NONE != said.equals("-")) {
                    wrong.add("%s: %s, of the action %s in help/actions.tsv, has %s"
                            .formatted(row[0], role, action.name(), said));
                }
                if (said.equals("mine") && action.of(role) != Right.MINE) {
                    wrong.add("%s: %s may only with what is theirs".formatted(row[0], role));
                }
                if (said.equals("+") && action.of(role) == Right.MINE) {
                    wrong.add("%s: %s may with what is somebody else's too".formatted(row[0], role));
                }
            });
            if (row[7].equals("-") && action.of(Role.DIRECTOR) == Right.ALL) {
                wrong.add(row[0] + " is the own school's only");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void namesNoAddressThatIsNotThere() throws IOException {
        List<String> addresses = rights().stream().map(row -> row[0]).toList();
        assertThat(HelpAction.all().stream().flatMap(action -> action.addresses().stream()))
                .filteredOn(pattern -> addresses.stream().noneMatch(address -> matches(pattern, address)))
                .isEmpty();
    }

    @Test
    void describesEverySettingThatAFeatureDeclares() throws ClassNotFoundException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<String> undescribed = new ArrayList<>();
        int settings = 0;
        for (var declared : scan.findCandidateComponents("okoplan")) {
            Class<?> type = ClassUtils.forName(String.valueOf(declared.getBeanClassName()), null);
            assertThat(type).matches(Class::isRecord, "is a record");
            for (HelpSettings.Setting setting : HelpSettings.declaredBy(type).toList()) {
                settings++;
                if (""
                        .equals(messages.getMessage(
                                "help.setting." + setting.name(), null, "", Locale.forLanguageTag("ru")))) {
                    undescribed.add(setting.name());
                }
            }
        }
        assertThat(settings).isPositive();
        assertThat(undescribed)
                .as("a text help.setting.<name> in messages/help.properties")
                .isEmpty();
    }

    @Test
    void showsEverybodyWhoIsSignedInRolesAndSettings() throws Exception {
        TestTown town = new TestTown(context);
        for (var actor : List.of(town.admin, town.head(), town.staff(), town.director(town.school(1)))) {
            var answer = mvc.perform(get("/help").with(SignedInAs.actor(actor)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            Document page = Jsoup.parse(answer.getContentAsString());
            assertThat(page.select(".help-rights tbody tr")).hasSameSizeAs(HelpAction.all());
            assertThat(page.select(".help-settings tbody").text())
                    .contains("OKOPLAN_EVIDENCE_MAX_FILE_SIZE 20MB", "OKOPLAN_DATA ./data", "SPRING_FLYWAY_USER");
            assertThat(page.select("#municipality dt")).hasSameSizeAs(HelpSettings.ofMunicipality());
            assertThat(page.select(".site-foot a[href=/help]")).hasSize(1);
        }
    }

    /** The action with the longest pattern that fits. */
    private static @Nullable HelpAction actionOf(String address) {
        record Fitting(HelpAction action, String pattern) {}
        return HelpAction.all().stream()
                .flatMap(action -> action.addresses().stream()
                        .filter(pattern -> matches(pattern, address))
                        .map(pattern -> new Fitting(action, pattern)))
                .max(Comparator.comparingInt(fitting -> precision(fitting.pattern())))
                .map(Fitting::action)
                .orElse(null);
    }

    private static int precision(String pattern) {
        return 2 * pattern.replace("*", "").length() + (pattern.startsWith("*") ? 0 : 1);
    }

    private static boolean matches(String pattern, String address) {
        int space = pattern.indexOf(' ');
        String method = pattern.substring(0, space);
        String path = pattern.substring(space + 1);
        String asked = address.substring(address.indexOf(' ') + 1);
        return (method.equals("*") || address.startsWith(method + " "))
                && (path.endsWith("*") ? asked.startsWith(path.substring(0, path.length() - 1)) : asked.equals(path));
    }

    private static List<String[]> rights() throws IOException {
        return new ClassPathResource("access/rights.tsv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("address"))
                .map(line -> TAB.split(line, -1))
                .toList();
    }
}
