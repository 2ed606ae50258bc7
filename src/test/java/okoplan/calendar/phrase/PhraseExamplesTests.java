package okoplan.calendar.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of examples, {@code calendar/phrases.tsv}: each phrase is read as its row says. */
class PhraseExamplesTests {

    private static final Map<String, DateRange> PERIODS = Map.of(
            "2026/27", new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31)),
            "2027", new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
            "2025–2027", new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)));

    private final PhraseReader reader = new PhraseReader(Terms.usual());

    static Stream<String> rows() throws IOException {
        try (var file = PhraseExamplesTests.class.getResourceAsStream("/calendar/phrases.tsv")) {
            List<String> lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return lines.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsAsTheTableSays(String row) {
        String[] cells = row.split("\t", 3);
        @Nullable DateRange period = PERIODS.get(cells[1]);
        assertThat(ReadingLine.of(reader.read(cells[0], period))).isEqualTo(cells[2]);
    }
}
