package okoplan.execution.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceLinkTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://school.example.ru/vsoko",
                "http://школа.рф/документы/положение",
                "  https://school.example.ru/files?id=1&name=a|b  ",
                "HTTPS://school.example.ru"
            })
    void takesAddressesOfTheWeb(String typed) {
        assertThat(EvidenceLink.of(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "school.example.ru",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://school.example.ru/a",
                "https://",
                "https:///a",
                "https://localhost",
                "https://name:secret@school.example.ru",
                "https://school example.ru"
            })
    void refusesEverythingElse(String typed) {
        assertThat(EvidenceLink.of(typed)).isEmpty();
    }

    @Test
    void callsALinkByItsPlace() {
        assertThat(EvidenceLink.of("https://www.school.example.ru/vsoko/")
                        .orElseThrow()
                        .name())
                .isEqualTo("school.example.ru/vsoko");
    }
}
