package okoplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the content security policy would block in the browser, and logic that has no place in a page. */
class TemplateRulesTests {

    private static final Map<Path, String> TEMPLATES = SourceFiles.in("src/main/resources/templates", ".html");

    @Test
    void haveNoScriptOfTheirOwn() {
        assertThat(found("<script(?![^>]*\\bsrc=)[^>]*>")).isEmpty();
        assertThat(found("(?i)\\s(th:)?on[a-z]+\\s*=\\s*[\"']")).isEmpty();
        assertThat(found("(?i)javascript:|\\bhx-on\\b|[\"']js:")).isEmpty();
    }

    /** Letters have no file that they could take it from. */
    @Test
    void haveNoStyleOfTheirOwn() {
        assertThat(found("(?i)<style\\b")).allMatch(place -> place.contains("/mail/"));
        assertThat(found("(?i)\\s(th:)?style\\s*=")).isEmpty();
        assertThat(found("(?i)th:attr(append|prepend)?=\"[^\"]*\\b(style|on[a-z]+)\\s*="))
                .isEmpty();
    }

    @Test
    void takeNothingFromOtherServers() {
        assertThat(found("(?i)\\b(src|href|action)\\s*=\\s*\"(https?:)?//")).isEmpty();
    }

    @Test
    void haveNoLogicBeyondConditionsAndLoops() {
        assertThat(found("\\$\\{[^\"]*\\bT\\(")).isEmpty();
        assertThat(found("\\$\\{[^\"]*\\bnew\\s+[A-Za-z.]+\\(")).isEmpty();
        assertThat(found("\\$\\{\\s*@")).isEmpty();
    }

    @Test
    void escapeWhatTheyShow() {
        assertThat(found("th:utext")).isEmpty();
    }

    /** Thymeleaf replaces a tag before it looks at conditions and loops of the same tag, so these would be lost. */
    @Test
    void putConditionsAroundReplacedTags() {
        String value = "=\"[^\"]*\"";
        String others = "(?:\\s+[\\w:-]+(?:" + value + ")?)*\\s+";
        String replace = "th:replace" + value;
        String condition = "th:(?:if|unless|each)" + value;
        assertThat(found("<[\\w:]+" + others + replace + others + condition)).isEmpty();
        assertThat(found("<[\\w:]+" + others + condition + others + replace)).isEmpty();
    }

    private static List<String> found(String pattern) {
        List<String> found = new ArrayList<>();
        TEMPLATES.forEach((path, text) -> {
            Matcher matcher = Pattern.compile(pattern).matcher(withoutComments(text));
            while (matcher.find()) {
                found.add(path + ": " + matcher.group().strip());
            }
        });
        return found;
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)<!--.*?-->", "");
    }
}
