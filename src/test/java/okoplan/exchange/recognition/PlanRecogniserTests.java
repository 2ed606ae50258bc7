package okoplan.exchange.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okoplan.shared.DateRange;
import okoplan.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents and what is to be recognised in them are drawn in {@code exchange/recognition/*.txt}. */
class PlanRecogniserTests {

    private final PlanRecogniser recogniser = new PlanRecogniser();

    @ParameterizedTest
    @MethodSource("drawings")
    void recognisesWhatIsDrawn(String name, String document, String expected) {
        String recognised;
        try {
            recognised = DrawnPlan.of(recogniser.recognise(DrawnDocument.of(document), RecognitionContext.plain()));
        } catch (RuleViolationException refusal) {
            recognised = "отказ: " + refusal.messageKey();
        }

        assertThat(recognised).as(name).isEqualTo(expected);
    }

    static Stream<List<String>> cases() {
        try (Stream<Path> files = Files.list(
                Path.of(Objects.requireNonNull(PlanRecogniserTests.class.getResource("/exchange/recognition"))
                        .toURI()))) {
            return files.sorted().toList().stream().flatMap(PlanRecogniserTests::casesOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<List<String>> casesOf(Path file) {
        try {
            return Stream.of(Files.readString(file).split("(?m)^====+ "))
                    .filter(each -> !each.isBlank())
                    .map(each -> {
                        int line = each.indexOf('\n');
                        String[] parts = each.substring(line + 1).split("(?m)^---+$", 2);
                        return List.of(each.substring(0, line).strip(), parts[0].strip(), parts[1].strip());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Object[]> drawings() {
        return cases().map(List::toArray);
    }

    @Test
    void readsEverythingAgainWithThePeriodThatAPersonGives() {
        String plan = """
                План мероприятий по объективности

                № | Мероприятие | Срок | Ответственный
                1 | Сверить отметки | май | ОО
                """;
        DateRange year = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

        RecognisedPlan without = recognise(plan, RecognitionContext.plain());
        RecognisedPlan with = recognise(plan, RecognitionContext.plain().withPeriod(year));

        assertThat(without.period()).isNull();
        assertThat(without.measures().get(0).deadline().windows()).isEmpty();
        assertThat(with.period()).isEqualTo(year);
        assertThat(with.doubts()).isEmpty();
        assertThat(with.measures().get(0).deadline().windows())
                .singleElement()
                .satisfies(window -> assertThat(window.to()).isEqualTo(LocalDate.of(2027, 5, 31)));
    }

    @Test
    void saysWhereEachRowStands() {
        RecognisedPlan plan = recognise("""
                План на 2027 год

                № | Мероприятие | Срок | Ответственный
                1 | Обучить экспертов, | март | ОО
                ~~~
                  | проверяющих работы | | и центр
                """, RecognitionContext.plain());

        assertThat(plan.measures())
                .singleElement()
                .satisfies(measure -> assertThat(measure.source())
                        .isEqualTo(new Source(
                                1,
                                1,
                                2,
                                List.of("1", "Обучить экспертов,", "март", "ОО", "проверяющих работы", "и центр"))));
    }

    @Test
    void collectsTheAbbreviationsOfTheDocument() {
        Recognition recognition = recogniser.recognise(DrawnDocument.of("""
                Возложить на Озёрный центр оценки качества (далее – ОЦОК) сбор сведений.
                План на 2027 год

                № | Мероприятие | Срок | Ответственный
                1 | Собрать сведения | март | ОЦОК
                """), RecognitionContext.plain());

        assertThat(recognition.abbreviations()).containsOnlyKeys("ОЦОК");
        assertThat(recognition.abbreviations().get("ОЦОК")).endsWith("Озёрный центр оценки качества");
    }

    @Test
    void readsTenThousandRows() {
        StringBuilder drawing = new StringBuilder("План на 2027 год\n\n№ | Мероприятие | Срок | Ответственный\n");
        for (int i = 1; i <= 10_000; i++) {
            drawing.append(
                    i % 50 == 0
                            ? "Раздел " + i / 50 + ". Новое | < | < | <\n"
                            : i % 7 == 0
                                    ? " | и ещё немного слов | | и ОО\n"
                                    : i + " | Проверить работы " + i + " | до 15 мая | Центр оценки\n");
        }

        RecognisedPlan plan = recognise(drawing.toString(), RecognitionContext.plain());

        assertThat(plan.sections()).hasSize(200);
        assertThat(plan.measures()).hasSizeGreaterThan(8_000);
    }

    @Test
    void refusesInWordsWhatIsNoPlan() {
        assertThatThrownBy(() -> recognise("""
                        Товары

                        № | Наименование товара | Срок поставки | Цена
                        1 | Бумага для печати | 3 дня | 300
                        2 | Папка с завязками | 5 дней | 40
                        """, RecognitionContext.plain()))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("exchange.refused.other-table");
                    assertThat(refusal.arguments()).containsExactly("№, Наименование товара, Срок поставки, Цена");
                });
    }

    private RecognisedPlan recognise(String drawing, RecognitionContext context) {
        return recogniser.recognise(DrawnDocument.of(drawing), context).plans().get(0);
    }
}
