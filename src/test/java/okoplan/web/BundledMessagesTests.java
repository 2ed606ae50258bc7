package okoplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class BundledMessagesTests {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @Test
    void putsNounsIntoTheFormOfTheirNumber() {
        var messages = messages("Создать {0} {0|мероприятие|мероприятия|мероприятий}");
        assertThat(text(messages, 1)).isEqualTo("Создать 1 мероприятие");
        assertThat(text(messages, 2)).isEqualTo("Создать 2 мероприятия");
        assertThat(text(messages, 47L)).isEqualTo("Создать 47 мероприятий");
    }

    @Test
    void writesNumbersAndDatesTheRussianWay() {
        var messages = messages("{0}: {1}, {2}");
        assertThat(text(messages, "Срок", LocalDate.of(2026, 11, 27), 2026)).isEqualTo("Срок: 27 ноября 2026, 2026");
        assertThat(text(messages, "Доля", 87.5, 1_234_567)).isEqualTo("Доля: 87,5, 1\u00a0234\u00a0567");
    }

    @Test
    void failsOnAMissingKeyWhereItIsStrict() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new BundledMessages(Map.of(), true).getMessage("no.such", null, RUSSIAN))
                .withMessageContaining("no.such");
        assertThatThrownBy(() -> new BundledMessages(Map.of(), false).getMessage("no.such", null, RUSSIAN))
                .isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void refusesAKeyThatTwoBundlesHave() {
        Resource one = bundle("a.b=раз");
        Resource other = bundle("a.b=два");
        assertThatIllegalStateException()
                .isThrownBy(() -> BundledMessages.read(new Resource[] {one, other}, false))
                .withMessageContaining("a.b");
    }

    private static BundledMessages messages(String text) {
        return new BundledMessages(Map.of("key", text), true);
    }

    private static String text(BundledMessages messages, Object... arguments) {
        return messages.getMessage("key", arguments, RUSSIAN);
    }

    private static Resource bundle(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
    }
}
