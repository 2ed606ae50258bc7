package okoplan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTests {

    @Test
    void saysTheRussianNameAndAPlainOne() {
        assertThat(Attachment.header("План 1.docx", "plan-1.docx"))
                .isEqualTo("attachment; filename=\"plan-1.docx\"; filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD%201.docx");
        assertThat(Attachment.header("a\"b.txt")).startsWith("attachment; filename=\"a_b.txt\"; ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            План на 2026/2027 учебный год       | План на 2026-2027 учебный год
            ../../etc/passwd                    | etc passwd
            План: «дорожная карта»?             | План «дорожная карта»
            Отчёт <5> * 7 | Отчёт 5 7
            План.                               | План
            """)
    void leavesOutWhatNamesCannotHold(String title, String name) {
        assertThat(Attachment.nameOf(title)).isEqualTo(name);
    }

    @Test
    void cutsLongNamesAtAWord() {
        String name = Attachment.nameOf("План " + "мероприятий ".repeat(50));
        assertThat(name).endsWith("мероприятий");
        assertThat((name + ".docx").getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
        assertThat(Attachment.nameOf("я".repeat(300))).hasSize(110);
    }
}
