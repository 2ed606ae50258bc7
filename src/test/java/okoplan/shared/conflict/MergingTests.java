package okoplan.shared.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergingTests {

    @Test
    void takesWhatWasChosen() {
        assertThat(merged("[{\"key\":\"title\",\"names\":[\"title\"],\"values\":{\"title\":[\"Вебинар\"]}}]"))
                .containsEntry("title", new String[] {"Вебинар"});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[null]",
                "{}",
                "[{}]",
                "[{\"key\":\"title\",\"names\":null,\"values\":null}]",
                "[{\"key\":\"title\",\"names\":[null],\"values\":{}}]",
                "[{\"key\":\"title\",\"names\":[\"title\"],\"values\":{\"title\":null}}]",
                "[{\"key\":\"title\",\"names\":[\"title\"],\"values\":{\"title\":[null]}}]"
            })
    void takesWhatIsNoPartForNothing(String theirs) {
        assertThat(merged(theirs)).containsEntry("title", new String[] {"Семинар"});
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"title\":null}", "{\"title\":[null]}"})
    void takesForNothingWhatNoFormHasSaid(String opened) {
        assertThat(FormValues.parse(opened)).isEmpty();
    }

    private static Map<String, String[]> merged(String theirs) {
        Map<String, String[]> sent = new LinkedHashMap<>();
        sent.put("title", new String[] {"Семинар"});
        sent.put(Conflict.RESOLVE, new String[] {"MERGE"});
        sent.put(Conflict.THEIRS, new String[] {theirs});
        sent.put(Conflict.CHOICE + "title", new String[] {"theirs"});
        return Merging.merged(sent);
    }
}
