package okoplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTextTests {

    @Test
    void takesWhatPeopleTypeInAnyAlphabet() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        sent.put("links", List.of("https://school.example.ru/protokol"));
        sent.put("actualValue", List.of("95"));
        sent.put("rows[3].title", List.of("VPR"));
        sent.put("value", List.of("95 %", " "));
        sent.put("doneOn", List.of("20.11.2026"));
        assertThat(TypedText.of(sent))
                .containsExactly("https://school.example.ru/protokol", "95", "VPR", "95 %", "20.11.2026");
    }

    @Test
    void leavesOutWhatPagesWriteAndChoicesAndSecrets() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        sent.put("opened", List.of("{\"title\":[\"Совещание\"]}"));
        sent.put("oko-page", List.of("/plans/1/edit"));
        sent.put("_csrf", List.of("Xy-12"));
        sent.put("version", List.of("3"));
        sent.put("ids", List.of("12", "13"));
        sent.put("level", List.of("MUNICIPAL"));
        sent.put("school", List.of("1204"));
        sent.put("active", List.of("true"));
        sent.put("submission", List.of("0b9f3c1e-7a55-4a51-9d0a-2f6b1c9a7e11"));
        sent.put("password", List.of("четыре жёлтых стула"));
        sent.put("form.newPassword", List.of("четыре жёлтых стула"));
        assertThat(TypedText.of(sent)).isEmpty();
    }
}
