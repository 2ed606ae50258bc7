package okoplan.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.access.TestTown;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;

/** The pages that tell each role of its work name what is there, and are whole. */
@OkoPlanTest
class HelpGuideTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path PICTURES = Path.of("src/main/resources/static/help");
    private static final Pattern QUOTED = Pattern.compile("«([^»]+)»");
    private static final long LARGEST = 60 * 1024;
    /** What people write into plans, not what stands on a page. */
    private static final Set<String> WORDS_OF_PLANS = Set.of("ОО", "постоянно");

    private final TestTown town;
    private final MockMvc mvc;

    HelpGuideTests(ApplicationContext context, MockMvc mvc) {
        this.town = new TestTown(context);
        this.mvc = mvc;
    }

    @Test
    void namesOnlyWordsThatStandOnPages() throws IOException {
        Set<String> words = new HashSet<>(WORDS_OF_PLANS);
        try (Stream<Path> bundles = Files.list(MESSAGES)) {
            for (Path bundle : bundles.toList()) {
                if (!bundle.endsWith("help-role.properties")) {
                    texts(bundle).values().forEach(text -> words.add(text.toString()));
                }
            }
        }
        List<String> unknown = new ArrayList<>();
        texts(MESSAGES.resolve("help-role.properties")).forEach((key, text) -> {
            Matcher quoted = QUOTED.matcher(text.toString());
            while (quoted.find()) {
                String said = quoted.group(1);
                if (!words.contains(said) && words.stream().noneMatch(word -> word.startsWith(said + " {"))) {
                    unknown.add(key + ": " + said);
                }
            }
        });
        assertThat(unknown).as("words in quotation marks that no page has").isEmpty();
    }

    @Test
    void leadsEachRoleOnlyWhereItMayGo() throws IOException {
        List<String> rights = Files.readAllLines(
                new ClassPathResource("access/rights.tsv").getFile().toPath());
        List<String> columns = List.of("address", "subject", "ADMIN", "HEAD", "STAFF", "DIRECTOR");
        for (HelpTopic topic : HelpTopic.all()) {
            if (!topic.address().isEmpty()) {
                assertThat(rights)
                        .as(topic.toString())
                        .filteredOn(line -> line.startsWith("GET " + topic.address() + "\t"))
                        .singleElement()
                        .matches(line -> line
                                .split("\t", -1)[columns.indexOf(topic.role().name())].equals("+"));
            }
        }
    }

    @Test
    void hasAllStepsAndNoTextOfAnother() throws IOException {
        Properties texts = texts(MESSAGES.resolve("help-role.properties"));
        Set<String> wanted = new HashSet<>();
        for (HelpTopic topic : HelpTopic.all()) {
            wanted.add(topic.key());
            for (int step = 1; step <= topic.steps(); step++) {
                wanted.add(topic.key() + "." + step);
            }
            if (!topic.address().isEmpty()) {
                wanted.add(topic.key() + ".open");
            }
            if (!topic.picture().isEmpty()) {
                wanted.add("help.picture." + topic.picture());
                wanted.add("help.picture." + topic.picture() + ".alt");
            }
        }
        for (Role role : Role.values()) {
            wanted.add("help.guide." + role);
            wanted.add("help.guide." + role + ".lead");
        }
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> key.matches("help\\.(guide\\.[A-Z]+.*|picture\\..*)"))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void showsEachRoleItsOwnPageFirstWithPicturesAndTheirTexts() throws Exception {
        for (Actor actor : List.of(town.admin, town.head(), town.staff(), town.director(town.school(1)))) {
            Role own = actor.roles().iterator().next();
            for (Role role : Role.values()) {
                Document page = page(HelpTopic.page(role), actor);
                List<HelpTopic> topics = HelpTopic.of(role);
                assertThat(page.select(".help-part")).hasSameSizeAs(topics);
                assertThat(page.select(".help-part p.screen-only a").isEmpty()).isEqualTo(role != own);
                for (Element image : page.select(".help-figure img")) {
                    assertThat(image.attr("alt")).hasSizeGreaterThan(40);
                    picture(image.attr("src"), actor);
                }
                assertThat(page.select(".help-figure figcaption").eachText())
                        .hasSize((int) topics.stream()
                                .filter(topic -> !topic.picture().isEmpty())
                                .count())
                        .allMatch(caption -> caption.matches("Рисунок \\d\\. .+"));
                assertThat(page.select(".help-guides a").eachAttr("href")).startsWith(HelpTopic.page(own));
            }
            Document front = page("/help", actor);
            assertThat(front.select(".help-guides a").eachAttr("href"))
                    .hasSize(4)
                    .startsWith(HelpTopic.page(own));
            assertThat(front.select(".site-foot a").eachAttr("href")).startsWith(HelpTopic.page(own));
            assertThat(front.select(".person-links a").eachAttr("href")).contains(HelpTopic.page(own));
        }
    }

    @Test
    void keepsAPictureForEachNameAndEachSmall() throws IOException {
        List<String> named = HelpTopic.all().stream()
                .map(HelpTopic::picture)
                .filter(picture -> !picture.isEmpty())
                .map(picture -> picture + ".png")
                .toList();
        assertThat(named).doesNotHaveDuplicates().hasSizeBetween(12, 20);
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
        for (String name : named) {
            assertThat(Files.size(PICTURES.resolve(name))).as(name).isLessThan(LARGEST);
        }
    }

    private Document page(String address, Actor actor) throws Exception {
        var answer = mvc.perform(get(address).with(SignedInAs.actor(actor)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private void picture(String address, Actor actor) throws Exception {
        var answer = mvc.perform(get(address).with(SignedInAs.actor(actor)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray())))
                .isNotNull();
    }

    private static Properties texts(Path bundle) throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(Files.readString(bundle, StandardCharsets.UTF_8)));
        return texts;
    }
}
