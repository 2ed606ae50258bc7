package okoplan.calendar.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import okoplan.shared.DateRange;

/** What holds for every phrase, whoever typed it. */
class PhrasePropertyTests {

    private static final List<String> MONTHS = List.of(
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь");
    private static final List<String> GENITIVE = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");

    private static final DateRange SCHOOL_YEAR = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
    private static final DateRange CALENDAR_YEAR = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

    private final PhraseReader reader = new PhraseReader(Terms.usual());

    @Property
    void readsAMonthRangeBack(
            @ForAll @IntRange(min = 2000, max = 2090) int year,
            @ForAll @IntRange(min = 1, max = 12) int first,
            @ForAll @IntRange(min = 1, max = 11) int more,
            @ForAll boolean bothYears,
            @ForAll("dash") String dash) {
        YearMonth start = YearMonth.of(year, first);
        YearMonth end = start.plusMonths(more);
        String phrase = name(start) + (bothYears ? " " + start.getYear() : "") + dash + name(end) + " " + end.getYear();
        DeadlineReading reading = reader.read(phrase, null);
        assertThat(reading.kind()).isEqualTo(DeadlineKind.MONTH_RANGE);
        assertThat(reading.windows()).containsExactly(new DeadlineWindow(start.atDay(1), end.atEndOfMonth()));
    }

    @Property
    void readsADateInEveryHand(@ForAll("days") LocalDate day, @ForAll("dateForms") int form) {
        String phrase = switch (form) {
            case 0 -> "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case 1 -> "%d.%02d.%dг.".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case 2 -> "%d %s %d года".formatted(day.getDayOfMonth(), genitive(day), day.getYear());
            case 3 -> "%02d %s %d".formatted(day.getDayOfMonth(), genitive(day), day.getYear());
            case 4 -> day.toString();
            default ->
                "%d %s, %d г.".formatted(day.getDayOfMonth(), genitive(day).toUpperCase(Locale.ROOT), day.getYear());
        };
        DeadlineReading reading = reader.read(phrase, null);
        assertThat(reading.kind()).isEqualTo(DeadlineKind.DATE);
        assertThat(reading.windows()).containsExactly(new DeadlineWindow(day, day));
        DeadlineReading until = reader.read("до " + phrase, null);
        assertThat(until.kind()).isEqualTo(DeadlineKind.UNTIL_DATE);
        assertThat(until.windows()).containsExactly(new DeadlineWindow(null, day));
    }

    @Property
    void placesAMonthWithoutAYearInsideThePeriod(
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll boolean school) {
        DateRange period = school ? SCHOOL_YEAR : CALENDAR_YEAR;
        DeadlineReading reading = reader.read(MONTHS.get(month - 1), period);
        assertThat(reading.windows()).hasSize(1).allSatisfy(window -> {
            assertThat(period.contains(window.to())).isTrue();
            assertThat(window.from()).isEqualTo(YearMonth.from(window.to()).atDay(1));
        });
        assertThat(reading.needsDate()).isFalse();
    }

    @Property
    void readsTheSameHoweverItIsTyped(@ForAll("known") String phrase, @ForAll("typing") Typing typing) {
        String typed = typing.of(phrase);
        assertThat(ReadingLine.of(reader.read(typed, SCHOOL_YEAR)).toLowerCase(Locale.ROOT))
                .as(typed)
                .isEqualTo(ReadingLine.of(reader.read(phrase, SCHOOL_YEAR)).toLowerCase(Locale.ROOT));
    }

    @Property
    void keepsWindowsInsideThePeriodWhenNoYearIsGiven(@ForAll("yearless") String phrase, @ForAll boolean school) {
        DateRange period = school ? SCHOOL_YEAR : CALENDAR_YEAR;
        DeadlineReading reading = reader.read(phrase, period);
        assertThat(reading.windows()).as(phrase).isNotEmpty().isSorted().allSatisfy(window -> {
            assertThat(window.to()).isBetween(period.from(), period.to());
            assertThat(window.from())
                    .satisfiesAnyOf(
                            from -> assertThat(from).isNull(),
                            from -> assertThat(from).isBetween(period.from(), period.to()));
        });
    }

    @Property(tries = 1000)
    void neverThrows(@ForAll @StringLength(max = 60) String anything, @ForAll("periods") DateRange period) {
        assertThatCode(() -> reader.read(anything, period)).doesNotThrowAnyException();
    }

    @Property(tries = 3000)
    void readsAnyHeapOfItsOwnWordsInOrderAndWithinLimits(
            @ForAll("heaps") String heap, @ForAll("periods") DateRange period, @ForAll RowPosition row) {
        DeadlineReading reading = reader.read(heap, period, row);
        assertThat(reading.windows()).as(heap).isSorted().doesNotHaveDuplicates();
        assertThat(reading.windows()).hasSizeLessThanOrEqualTo(PhraseReader.MAX_WINDOWS);
        if (reading.windows().isEmpty() && !reading.isContinuous()) {
            assertThat(reading.needsDate()).as(heap).isTrue();
        }
        assertThatCode(() -> reader.read(heap, null, row)).doesNotThrowAnyException();
    }

    @Property
    void neverGuessesAtUnknownWords(@ForAll("unknownWords") String phrase) {
        DeadlineReading reading = reader.read(phrase, SCHOOL_YEAR);
        assertThat(reading.windows()).as(phrase).isEmpty();
        assertThat(reading.needsDate()).isTrue();
    }

    /** How a person's hand changes a phrase without changing what it says. */
    record Typing(boolean capitals, String space, String before, String after) {

        String of(String phrase) {
            String text = before + phrase.replace(" ", space) + after;
            return capitals ? text.toUpperCase(Locale.ROOT) : text;
        }
    }

    @Provide
    Arbitrary<Typing> typing() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(" ", "  ", "\u00A0", "\n", " \t"),
                        Arbitraries.of("", " ", "(", "«", "- "),
                        Arbitraries.of("", ".", ",", ";", " .", ")", "»", "…", " -", "\n"))
                .as(Typing::new);
    }

    @Provide
    Arbitrary<String> dash() {
        return Arbitraries.of("-", "–", "—", " - ", " – ", "- ", " –", " − ", "\u00A0—\u00A0", "\n-\n");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(11_000, 29_000).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Integer> dateForms() {
        return Arbitraries.integers().between(0, 5);
    }

    @Provide
    Arbitrary<DateRange> periods() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 3000))
                .as((from, length) -> new DateRange(from, from.plusDays(length)));
    }

    @Provide
    Arbitrary<String> known() {
        return Arbitraries.of(
                "сентябрь - октябрь 2026",
                "в течение года",
                "до 15 июня",
                "ежемесячно до 25 числа",
                "ежегодно май ноябрь",
                "вторая декада марта",
                "последняя пятница месяца",
                "осенние каникулы",
                "по четвертям",
                "постоянно",
                "1 полугодие",
                "с 1 по 15 октября",
                "до сентября 2027",
                "ноябрь - декабрь, до 20 декабря",
                "по мере необходимости",
                "ежеквартально",
                "2 раза в год",
                "06.02.2027 - 30.05.2027",
                "до конца мая");
    }

    @Provide
    Arbitrary<String> yearless() {
        Arbitrary<String> month = Arbitraries.of(GENITIVE);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers().between(1, 28), month)
                        .as((day, name) -> day + " " + name),
                Combinators.combine(Arbitraries.integers().between(1, 28), month)
                        .as((day, name) -> "до " + day + " " + name),
                month.map(name -> "вторая декада " + name),
                month.map(name -> "конец " + name),
                month.map(name -> "последняя среда " + name),
                month.map(name -> "до конца " + name),
                Arbitraries.integers().between(1, 28).map(day -> "до " + day + " числа каждого месяца"),
                Arbitraries.of(
                        "ежемесячно",
                        "еженедельно",
                        "ежеквартально",
                        "2 раза в год",
                        "по четвертям",
                        "в течение года"));
    }

    @Provide
    Arbitrary<String> heaps() {
        return Arbitraries.of(
                        "до",
                        "с",
                        "по",
                        "в",
                        "и",
                        ",",
                        "-",
                        ";",
                        "(",
                        ")",
                        "/",
                        "не",
                        "позднее",
                        "конца",
                        "начала",
                        "1",
                        "2",
                        "15",
                        "31",
                        "25",
                        "2026",
                        "2027",
                        "2026/2027",
                        "01.09.2026",
                        "15.05",
                        "31.02.2027",
                        "май",
                        "мая",
                        "сентябрь",
                        "августа",
                        "февраля",
                        "год",
                        "года",
                        "учебного",
                        "квартал",
                        "полугодие",
                        "четверти",
                        "каникулы",
                        "осенние",
                        "ежегодно",
                        "ежемесячно",
                        "еженедельно",
                        "каждого",
                        "месяца",
                        "числа",
                        "раз",
                        "последняя",
                        "пятница",
                        "неделя",
                        "декада",
                        "первый",
                        "I",
                        "III",
                        "постоянно",
                        "после",
                        "за",
                        "дней",
                        "недели",
                        "течение",
                        "графику",
                        "по итогам",
                        "кроме",
                        "следующего",
                        "отчетным",
                        "весна",
                        "совещание",
                        "начало",
                        "конец",
                        "середина",
                        "половина",
                        "необходимости",
                        "далее",
                        "включительно")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> unknownWords() {
        return Arbitraries.of(
                        "карандаш",
                        "скоро",
                        "быстро",
                        "отчёт",
                        "школа",
                        "ОО",
                        "протокол",
                        "5",
                        "12",
                        "№ 3",
                        "см. письмом")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words));
    }

    private static String name(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1);
    }

    private static String genitive(LocalDate day) {
        return GENITIVE.get(day.getMonthValue() - 1);
    }
}
