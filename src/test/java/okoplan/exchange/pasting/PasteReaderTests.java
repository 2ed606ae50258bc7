package okoplan.exchange.pasting;

import static okoplan.exchange.recognition.ColumnMeaning.DEADLINE;
import static okoplan.exchange.recognition.ColumnMeaning.NONE;
import static okoplan.exchange.recognition.ColumnMeaning.NUMBER;
import static okoplan.exchange.recognition.ColumnMeaning.RESPONSIBLE;
import static okoplan.exchange.recognition.ColumnMeaning.RESULT;
import static okoplan.exchange.recognition.ColumnMeaning.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import okoplan.exchange.pasting.PasteReading.Line;
import okoplan.exchange.recognition.RowFate;
import okoplan.exchange.recognition.TableRow;
import okoplan.exchange.recognition.TableRow.Reason;
import okoplan.shared.RuleViolationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasteReaderTests {

    private static final Pattern DEADLINE_WORDS = Pattern.compile("(?iu).*(октябр|март|апрел|май|июн|июл|течение).*");

    private final PasteReader reader =
            new PasteReader(phrase -> DEADLINE_WORDS.matcher(phrase).matches());

    @Test
    void readsATableOfWord() {
        PasteReading reading = reader.read(PastedTable.read(file("word.html"), "not looked at"));

        assertThat(reading.columns()).containsExactly(NUMBER, TITLE, TITLE, DEADLINE, RESPONSIBLE, RESULT, NONE);
        assertThat(reading.lines())
                .containsExactly(
                        section(1, "I.", "Нормативная и методическая основа"),
                        measure(
                                2,
                                "1.",
                                "Пересмотреть положение о внутренней оценке:\n– порядок перевода баллов;\n– хранение работ.",
                                "сентябрь – октябрь 2026 г.",
                                "Берёзкина А.П., методист\nруководители ОО",
                                "Положение обновлено"),
                        measure(
                                3,
                                "2.",
                                "Провести семинар для заместителей",
                                "в течение года",
                                "Берёзкина А.П., методист\nруководители ОО",
                                ""),
                        section(4, "II.", "Проверка объективности"),
                        measure(
                                5,
                                "3.",
                                "Перепроверить работы\nчетвёртых классов",
                                "до 25.05.2027",
                                "Муниципальная комиссия",
                                "Не менее 90 % баллов подтверждено"));
    }

    @Test
    void readsColumnsOfASpreadsheetInAnyOrder() {
        PasteReading reading = reader.read(PastedTable.read(file("excel.html"), ""));

        assertThat(reading.columns()).containsExactly(RESPONSIBLE, DEADLINE, TITLE, NUMBER);
        assertThat(reading.rows()).extracting(TableRow::why).startsWith(Reason.HEADING, Reason.COLUMN_NUMBERS);
        assertThat(reading.lines())
                .containsExactly(
                        measure(
                                2,
                                "1",
                                "Собрать сведения о претендентах на медали",
                                "ноябрь",
                                "МКУ «Методический центр»\nОО",
                                ""),
                        measure(
                                3,
                                "2",
                                "Сверить сведения с результатами экзаменов",
                                "до 1 июня",
                                "МКУ «Методический центр»\nОО",
                                ""));
    }

    @Test
    void joinsARowBrokenOverAPageAndDropsTheRepeatedHeading() {
        PasteReading reading = reader.read(PastedTable.read(file("libreoffice.html"), ""));

        assertThat(reading.lines())
                .containsExactly(
                        measure(1, "1.", "Обучить наблюдателей\n– очно;\n– дистанционно", "март", "Отдел оценки", ""),
                        measure(
                                2,
                                "2.",
                                "Назначить организаторов из числа учителей, не работающих в этом классе",
                                "март – апрель",
                                "школы",
                                ""),
                        measure(5, "3.", "Подвести итоги", "май", "Отдел оценки, школы", ""));
        assertThat(reading.rows()).extracting(TableRow::why).contains(Reason.HEADING);
    }

    @Test
    void readsQuotedCellsOfPlainText() {
        PasteReading reading = reader.read(PastedTable.read(null, """
                №\tМероприятие\tСрок\tОтветственные\tРезультат
                1\t"Обновить раздел сайта
                ""Оценка качества""\"\tдо 15 октября\t"Отдел
                ОО"\tраздел открыт
                2\t"Школа будущего\" — встреча\tмарт\tОО\t
                """));

        assertThat(reading.lines())
                .containsExactly(
                        measure(
                                1,
                                "1",
                                "Обновить раздел сайта\n\"Оценка качества\"",
                                "до 15 октября",
                                "Отдел\nОО",
                                "раздел открыт"),
                        measure(2, "2", "\"Школа будущего\" — встреча", "март", "ОО", ""));
    }

    @Test
    void guessesColumnsWithoutHeadingsByTheirContent() {
        PasteReading reading = reader.read(PastedTable.read(null, """
                1.1\tРазработать порядок выборочной перепроверки работ\tоктябрь 2026\tУправление образования\tпорядок утверждён приказом
                1.2\tОбсудить итоги работ с заместителями директоров школ\tв течение года\tЛукина Р.Т., методист\tпротоколы совещаний
                1.3\tПровести родительские собрания об оценке\tмарт\tОО\tпротоколы собраний
                """));

        assertThat(reading.columns()).containsExactly(NUMBER, TITLE, DEADLINE, RESPONSIBLE, RESULT);
        assertThat(reading.lines()).hasSize(3).noneMatch(Line::section);
    }

    @Test
    void tellsSectionsFromItemsOfAListByTheNumbersAround() {
        PasteReading reading = reader.read(PastedTable.read(null, """
                №\tМероприятия\tСроки\tОтветственные
                1\tОрганизационные меры\t\t
                1.1\tСоставить перечень источников:\tоктябрь\tотдел
                1\tежегодный доклад;\t\t
                2\tанализ экзаменов.\t\t
                1.2\tОбсудить перечень\tноябрь\tотдел
                2\tРабота с результатами\t\t
                2.1\tСверить отметки\tмай\tОО
                """));

        assertThat(reading.lines())
                .extracting(Line::number, Line::section)
                .containsExactly(
                        tuple("1", true),
                        tuple("1.1", false),
                        tuple("1.2", false),
                        tuple("2", true),
                        tuple("2.1", false));
        assertThat(reading.lines().get(1).title())
                .isEqualTo("Составить перечень источников:\n1 ежегодный доклад;\n2 анализ экзаменов.");
    }

    @Test
    void putsATailShiftedByAColumnBackInPlace() {
        PasteReading reading = reader.read(PastedTable.read(null, """
                №\tМероприятия\tСроки\tРезультат\tОтветственные
                1\tРассказать о мерах,\tавгуст\tУчителя знают о\tЛукина Р.Т., начальник отдела
                повышающих доверие к оценкам\t\tпринятых мерах\tобщего образования
                """));

        assertThat(reading.lines())
                .containsExactly(measure(
                        1,
                        "1",
                        "Рассказать о мерах, повышающих доверие к оценкам",
                        "август",
                        "Лукина Р.Т., начальник отдела общего образования",
                        "Учителя знают о принятых мерах"));
    }

    @Test
    void leavesOutWordsBeforeAndBetweenTables() {
        PasteReading reading = reader.read(PastedTable.read(null, """
                УТВЕРЖДАЮ
                План мероприятий на год
                №\tМероприятие\tСрок\tОтветственный
                1\tПервая мера\tмай\tОО
                Вторая дорожная карта
                №\tСрок\tМероприятие\tОтветственный
                1\tиюнь\tДругая мера\tотдел
                """));

        assertThat(reading.lines())
                .containsExactly(
                        measure(3, "1", "Первая мера", "май", "ОО", ""),
                        measure(6, "1", "Другая мера", "июнь", "отдел", ""));
        assertThat(reading.rows())
                .extracting(TableRow::why)
                .containsExactly(
                        Reason.BEFORE_TABLE,
                        Reason.BEFORE_TABLE,
                        Reason.HEADING,
                        null,
                        Reason.BEFORE_TABLE,
                        Reason.HEADING,
                        null);
    }

    @Test
    void keepsRowsWithoutNumbers() {
        PasteReading reading = reader.read(PastedTable.read(null, """
                Мероприятие\tСрок\tОтветственный
                Выборочная перепроверка\t\t
                Перепроверить работы пятых классов\tапрель\tкомиссия
                и шестых\t\tпри отделе
                Разобрать ошибки\tмай\tОО
                """));

        assertThat(reading.lines())
                .containsExactly(
                        section(1, "", "Выборочная перепроверка"),
                        measure(
                                2,
                                "",
                                "Перепроверить работы пятых классов и шестых",
                                "апрель",
                                "комиссия при отделе",
                                ""),
                        measure(4, "", "Разобрать ошибки", "май", "ОО", ""));
    }

    @Test
    void takesPlainLinesAsMeasures() {
        PasteReading reading = reader.read(PastedTable.read("<p>no table</p>", "1. Первая мера\nВторая мера\n"));

        assertThat(reading.lines())
                .containsExactly(
                        measure(0, "1.", "Первая мера", "", "", ""), measure(1, "", "Вторая мера", "", "", ""));
    }

    @Test
    void followsThePersonsChoices() {
        PastedTable table = PastedTable.read(null, """
                1\tмай\tПервая мера\tОО
                2\tиюнь\tВторая мера\tОО
                3\tиюль\tТретья мера\tОО
                """);

        PasteReading reading = reader.read(
                table, List.of(NONE, DEADLINE, TITLE, RESULT), Map.of(0, RowFate.LEFT_OUT, 1, RowFate.SECTION));

        assertThat(reading.lines())
                .containsExactly(section(1, "", "Вторая мера"), measure(2, "", "Третья мера", "июль", "", "ОО"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word.html", "excel.html", "libreoffice.html"})
    void readsTheSameFromWhatItWroteDown(String name) {
        PastedTable table = PastedTable.read(file(name), "");

        PastedTable restored = PastedTable.restored(table.written().replace("\n", "\r\n"));

        assertThat(reader.read(restored)).isEqualTo(reader.read(table));
    }

    @Test
    void refusesWhatIsEmptyOrTooMuch() {
        assertRefused(
                () -> PastedTable.read("<table><tr><td>&nbsp;</td></tr></table>", " \n\t\n"), "exchange.paste.nothing");
        assertRefused(() -> PastedTable.read(null, "мера\tмай\n".repeat(1001)), "exchange.paste.too-many");
        assertRefused(() -> PastedTable.read(null, "м".repeat(PastedTable.MAX_LENGTH + 1)), "exchange.paste.too-long");
    }

    @Test
    void survivesSpansThatNoTableHas() {
        PastedTable table = PastedTable.read("""
                <table><tr><td colspan=9999 rowspan=99999>План</td></tr>
                <tr><td rowspan="0">1<td>мера<td>май</tr></table>""", "");

        assertThat(table.columnCount()).isLessThanOrEqualTo(40);
        assertThat(reader.read(table).rows()).isNotEmpty();
    }

    private static void assertRefused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private static Line section(int place, String number, String title) {
        return new Line(place, true, number, title, "", "", "");
    }

    private static Line measure(
            int place, String number, String title, String deadline, String responsible, String result) {
        return new Line(place, false, number, title, deadline, responsible, result);
    }

    private static String file(String name) {
        try (InputStream in = Objects.requireNonNull(PasteReaderTests.class.getResourceAsStream("/paste/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
