package okoplan.exchange.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.calendar.phrase.PhraseReader;
import okoplan.calendar.phrase.RowPosition;
import okoplan.calendar.phrase.SchoolYearTerms;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.MeasureContent;
import okoplan.plan.PlanHeader;
import okoplan.plan.PlanLevel;
import okoplan.plan.PlanRow;
import okoplan.plan.PlanView;
import okoplan.plan.SectionContent;
import okoplan.shared.DateRange;
import org.springframework.util.StringUtils;

/** Plans as departments and schools write them: every class of deadline, all ways of numbering, odd characters. */
final class PlanArbitraries {

    private static final int MOST_SECTIONS = 4;
    private static final DateRange CALENDAR_YEAR = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

    private static final List<String> KINDS = List.of(
            "План мероприятий",
            "План работы",
            "План-график мероприятий",
            "Дорожная карта",
            "План мероприятий («дорожная карта»)",
            "Комплексный план мероприятий",
            "Комплекс мер");
    private static final List<String> SUBJECTS = List.of(
            "по повышению объективности оценки качества образования",
            "по подготовке к оценочным процедурам и анализу их результатов",
            "по развитию внутренней системы оценки качества «ВСОКО – шаг за шагом»",
            "Лугового района по работе со школами с низкими результатами (ШНОР)",
            "методического сопровождения учителей № 1");
    private static final List<String> SECTIONS = List.of(
            "Организационные мероприятия",
            "Нормативное обеспечение",
            "Работа с кадрами: курсы, семинары, стажировки",
            "Обеспечение объективности процедур (ВПР, РДР)",
            "Анализ результатов и адресные рекомендации",
            "Информирование родителей и общественности",
            "Мониторинг",
            "2026/2027: подготовка к итоговой аттестации",
            "30 шагов к объективности",
            "Сентябрь");
    private static final List<String> MEASURES = List.of(
            "Провести совещание с руководителями школ по итогам прошлого года",
            "Сверка списков участников; подготовка справки",
            "Организовать независимое наблюдение в 100 % аудиторий",
            "30 педагогов направить на курсы",
            "Семинар",
            "ВПР-2027: инструктаж организаторов",
            "Первое заседание рабочей группы.\nВторое заседание рабочей группы по итогам полугодия.",
            "Совещание\nс директорами",
            "«Горячая линия» по вопросам ГИА",
            "Сводка, отчёт, выводы: исполнение",
            "- провести опрос родителей",
            "обновить банк заданий",
            "Стартовая диагностика: 5-е классы",
            "До 15 ноября собрать заявки школ на обучение наблюдателей",
            "Водогрязеторфопарафинолечение".repeat(6),
            "Семинар «Критериальное оценивание» для учителей 5–9 классов (очно)",
            "1) собрать сведения;\n2) свести их в таблицу;\n3) направить школам.",
            "Подготовка приказов:\n- о сроках;\n- об организаторах;\n- о наблюдателях",
            "Мониторинг сайтов ОО: https://example.org/a?b=1&c=<d>",
            "=СУММ(A1:A9) проверить в сводной таблице",
            "Адресная помощь школам 😀 по результатам «западающих» тем",
            "Провести анализ\u00a0ВПР по русскому языку",
            "Собеседование с директорами школ, попавших в зону риска. Составить протокол.",
            "Использование результатов оценочных процедур для повышения качества преподавания предметов"
                    + " естественно-научного цикла, включая разбор заданий, вызвавших наибольшие затруднения");
    private static final List<String> RESPONSIBLES = List.of(
            "ОО",
            "",
            "руководители ОО, методический центр",
            "Клёнов П.И., ведущий специалист",
            "Клёнов П.И., Ветрова И.Л.",
            "Управление образования; ИМЦ",
            "И.Л. Горина, начальник управления",
            "Заместители директоров по УВР",
            "Управление образования\nруководители ОО\nИМЦ",
            "МБОУ «Луговая школа № 1», МБОУ «Луговая школа № 2»");
    private static final List<String> RESULTS = List.of(
            "",
            "Справка",
            "Приказ, план-график",
            "100 % школ охвачены наблюдением",
            "1) сводная справка;\n2) адресные рекомендации;\n3) приказ.",
            "- справка;\n- протокол",
            "+5 % к прошлому году",
            "Доля школ с признаками необъективности – не более 5 %",
            "Повышена квалификация не менее 30 % учителей. Материалы размещены на сайте.");
    private static final List<String> ORDERS = List.of("17", "203-осн", "5/1", "01-02/345", "12-од", "76-А");

    private PlanArbitraries() {}

    static Arbitrary<PlanView> plans() {
        return Combinators.combine(headers(), numberings(), sections())
                .as((header, numbering, sections) -> SamplePlans.plan(header, rows(numbering, sections)));
    }

    /** A section with its measures; without a title they stand above the first heading. */
    private record Part(String title, List<MeasureContent> measures) {}

    /**
     * How numbers are written: in all rows or in none, for a row without a number among numbered ones is, as documents go, the
     * rest of the row above.
     */
    private enum Numbering {
        BY_SECTION,
        BY_SECTION_WITH_DOT,
        FROM_ONE_IN_EACH_SECTION,
        THROUGH_THE_PLAN,
        WITH_GAPS,
        ROMAN_SECTIONS,
        NONE
    }

    private static Arbitrary<Numbering> numberings() {
        return Arbitraries.of(Numbering.class);
    }

    private static Arbitrary<PlanHeader> headers() {
        Arbitrary<String> titles = Combinators.combine(Arbitraries.of(KINDS), Arbitraries.of(SUBJECTS))
                .as((kind, subject) -> kind + " " + subject);
        return Combinators.combine(
                        titles,
                        Arbitraries.of(PlanLevel.class),
                        Arbitraries.integers().between(2024, 2028),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(ORDERS),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.of(true, false))
                .as((title, level, year, school, named, order, day, draft) -> {
                    LocalDate first = LocalDate.of(year, school ? 9 : 1, 1);
                    DateRange period = new DateRange(first, first.plusYears(1).minusDays(1));
                    String years = school ? " на %d/%d учебный год".formatted(year, year + 1) : " на " + year + " год";
                    String whole = named ? title + years : title;
                    return draft
                            ? SamplePlans.draft(whole, level, period)
                            : SamplePlans.approved(
                                    whole,
                                    level,
                                    period,
                                    new ApprovalOrder(order, first.minusDays(30).plusDays(day)));
                });
    }

    private static Arbitrary<List<Part>> sections() {
        Arbitrary<Part> parts = Combinators.combine(
                        Arbitraries.of(SECTIONS), measures().list().ofMinSize(1).ofMaxSize(6))
                .as(Part::new);
        Arbitrary<Part> plain = measures().list().ofMinSize(1).ofMaxSize(12).map(rows -> new Part("", rows));
        return Arbitraries.frequencyOf(
                Tuple.of(1, plain.map(List::of)),
                Tuple.of(5, parts.list().ofMinSize(1).ofMaxSize(MOST_SECTIONS)));
    }

    private static Arbitrary<MeasureContent> measures() {
        return Combinators.combine(
                        Arbitraries.of(MEASURES),
                        Arbitraries.of(deadlines()),
                        Arbitraries.of(RESPONSIBLES),
                        Arbitraries.of(RESULTS))
                .as((title, deadline, responsible, result) ->
                        new MeasureContent("", title, result, deadline, responsible));
    }

    private static List<PlanRow> rows(Numbering numbering, List<Part> parts) {
        List<PlanRow> rows = new ArrayList<>();
        int section = 0;
        int through = 0;
        for (Part part : parts) {
            section++;
            if (!part.title().isEmpty()) {
                String number = switch (numbering) {
                    case NONE -> "";
                    case ROMAN_SECTIONS -> List.of("I", "II", "III", "IV").get(section - 1);
                    default -> section + ".";
                };
                SectionContent content = new SectionContent(number, part.title());
                rows.add(SamplePlans.section(content.number(), content.title()));
            }
            int place = 0;
            for (MeasureContent measure : part.measures()) {
                place++;
                through++;
                String number = switch (numbering) {
                    case BY_SECTION -> section + "." + place;
                    case BY_SECTION_WITH_DOT -> section + "." + place + ".";
                    case FROM_ONE_IN_EACH_SECTION -> String.valueOf(place);
                    case THROUGH_THE_PLAN, ROMAN_SECTIONS -> through + ".";
                    case WITH_GAPS -> section + "." + place * 2;
                    case NONE -> "";
                };
                rows.add(SamplePlans.measure(
                        number,
                        number.isEmpty() ? capitalised(measure.title()) : measure.title(),
                        measure.deadlinePhrase(),
                        measure.responsibleText(),
                        measure.expectedResult()));
            }
        }
        return rows;
    }

    /** A row without a number that begins in the middle of a sentence is, to any reader, the rest of the row above. */
    private static String capitalised(String title) {
        return StringUtils.capitalize(title.replaceFirst("^[- ]+", ""));
    }

    /**
     * The phrases that the grammar of deadlines is tested with, but for what is no deadline and those whose meaning hangs on
     * the row's place.
     */
    private static List<String> deadlines() {
        PhraseReader reader = new PhraseReader(SchoolYearTerms.none());
        try (InputStream in =
                Objects.requireNonNull(PlanArbitraries.class.getResourceAsStream("/calendar/phrases.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.asList(line.split("\t", -1)).get(0))
                    .filter(phrase -> isTheSameAnywhere(reader, phrase))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTheSameAnywhere(PhraseReader reader, String phrase) {
        DeadlineKind kind = reader.read(phrase, SamplePlans.SCHOOL_YEAR).kind();
        boolean saysSomething = phrase.isEmpty() || kind != DeadlineKind.NONE && kind != DeadlineKind.UNKNOWN;
        return saysSomething
                && List.of(SamplePlans.SCHOOL_YEAR, CALENDAR_YEAR).stream()
                        .allMatch(period -> windows(reader, phrase, period, RowPosition.FIRST)
                                        .equals(windows(reader, phrase, period, RowPosition.UNKNOWN))
                                && windows(reader, phrase, period, RowPosition.LAST)
                                        .equals(windows(reader, phrase, period, RowPosition.UNKNOWN)));
    }

    private static List<DeadlineWindow> windows(
            PhraseReader reader, String phrase, DateRange period, RowPosition position) {
        return reader.read(phrase, period, position).windows();
    }
}
