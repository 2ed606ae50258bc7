package okoplan.plan.responsible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PartySplitterTests {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/plan/responsible-parties.tsv",
            delimiter = '\t',
            numLinesToSkip = 1,
            quoteCharacter = '\0')
    void splitsWithoutKnowingAnybody(String phrase, String parties) {
        List<String> expected =
                Arrays.stream(parties.split("\\|")).map(String::strip).toList();

        assertThat(PartySplitter.split(phrase.replace("\\n", "\n"))).isEqualTo(expected);
    }
}
