package okoplan.exchange.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import okoplan.exchange.recognition.RecognisedRow.Measure;
import okoplan.exchange.recognition.RecognisedRow.Section;

/** Plans laid out as tables in many ways are recognised back: nothing lost, nothing invented. */
class RecognitionPropertyTests {

    private static final List<String> WORKS = List.of(
            "Провести семинар для проверяющих",
            "Сверить отметки с результатами работ",
            "Обновить раздел «Оценка качества» на сайтах школ",
            "Обучить общественных наблюдателей: очно и на расстоянии",
            "Перепроверить работы пятых классов",
            "Подготовить справку об итогах (с приложениями)",
            "Обсудить итоги на совещании директоров");
    private static final List<String> DEADLINES = List.of(
            "сентябрь – октябрь 2026 г.",
            "до 15 мая",
            "в течение учебного года",
            "ежемесячно",
            "постоянно",
            "05.02.2027 – 20.02.2027",
            "I квартал",
            "по графику ВПР");
    private static final List<String> PARTIES = List.of(
            "руководители ОО",
            "управление образования",
            "Лукина Р.Т., методист центра оценки",
            "муниципальная комиссия",
            "Центр оценки",
            "заместители директоров по УВР");
    private static final List<String> RESULTS =
            List.of("Справка", "Приказ, перечень школ", "", "100 % школ", "Повышена квалификация 30 учителей");

    /** Heading, its other names, and which text of a measure stands under it. */
    private static final List<List<String>> HEADINGS = List.of(
            List.of("№", "№ п/п", "N п/п", "№ π/π"),
            List.of("Мероприятия", "Наименование мероприятия", "Содержание работы", "Что сделать"),
            List.of("Сроки", "Срок исполнения", "Период", "Дата"),
            List.of("Ответственные", "Исполнители", "Ответственный исполнитель"),
            List.of("Ожидаемый результат", "Показатели", "Результаты, продукт"));

    private record Item(boolean section, List<String> texts) {}

    private final PlanRecogniser recogniser = new PlanRecogniser();

    @Property(tries = 200)
    void findsEveryMeasureInAnyOrderOfColumns(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 25) int measures, @ForAll boolean numbered) {
        List<Item> items = items(random, measures, numbered);
        List<Integer> order = order(random, numbered);

        RecognisedPlan plan = recognise(drawing(items, order, random, 0));

        assertThat(shown(plan, numbered)).isEqualTo(shown(items, numbered));
    }

    @Property(tries = 200)
    void putsRowsBrokenOverPagesTogether(@ForAll Random random, @ForAll @IntRange(min = 3, max = 25) int measures) {
        List<Item> items = items(random, measures, true);

        RecognisedPlan plan = recognise(drawing(items, List.of(0, 1, 2, 3, 4), random, 4));

        assertThat(shown(plan, true)).isEqualTo(shown(items, true));
    }

    private static List<Item> items(Random random, int measures, boolean numbered) {
        List<Item> items = new ArrayList<>();
        int section = 0;
        int inSection = 0;
        for (int i = 0; i < measures; i++) {
            if (i == 0 || random.nextInt(6) == 0) {
                section++;
                inSection = 0;
                items.add(new Item(true, List.of(String.valueOf(section), "Направление работы " + section)));
            }
            inSection++;
            items.add(new Item(
                    false,
                    List.of(
                            numbered ? section + "." + inSection : "",
                            any(WORKS, random) + " " + measures + "-" + i,
                            any(DEADLINES, random),
                            any(PARTIES, random) + (random.nextBoolean() ? "; " + any(PARTIES, random) : ""),
                            any(RESULTS, random))));
        }
        return items;
    }

    private static List<Integer> order(Random random, boolean numbered) {
        List<Integer> others = new ArrayList<>(List.of(1, 2, 3, 4));
        Collections.shuffle(others, random);
        if (numbered) {
            others.add(0, 0);
        }
        return others;
    }

    /** @param breaks one row of so many is broken over a page; 0: none */
    private static String drawing(List<Item> items, List<Integer> order, Random random, int breaks) {
        StringBuilder drawing = new StringBuilder("План мероприятий\nна 2026-2027 учебный год\n\n");
        String heading = order.stream().map(i -> any(HEADINGS.get(i), random)).collect(Collectors.joining(" | "));
        drawing.append(heading).append('\n');
        for (Item item : items) {
            if (item.section()) {
                drawing.append(item.texts().get(0))
                        .append(". ")
                        .append(item.texts().get(1));
                drawing.append(" | <".repeat(order.size() - 1)).append('\n');
            } else if (breaks > 0 && random.nextInt(breaks) == 0) {
                drawing.append(broken(item, order, random.nextBoolean() ? "~~~\n" + heading + "\n" : "~~~\n"));
            } else {
                drawing.append(order.stream().map(i -> item.texts().get(i)).collect(Collectors.joining(" | ")));
                drawing.append('\n');
            }
        }
        return drawing.toString();
    }

    /** The words of the measure, and its deadline where it has several words, go on over the page. */
    private static String broken(Item item, List<Integer> order, String page) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (int i : order) {
            String text = item.texts().get(i);
            int cut = i == 1 ? text.indexOf(' ') : i == 3 ? text.lastIndexOf(' ') : -1;
            boolean torn = cut > 0 && Character.isLowerCase(text.charAt(cut + 1));
            above.add(torn ? text.substring(0, cut) : text);
            below.add(torn ? text.substring(cut + 1) : "");
        }
        boolean any = below.stream().anyMatch(text -> !text.isEmpty());
        return String.join(" | ", above) + "\n" + (any ? page + String.join(" | ", below) + "\n" : "");
    }

    private RecognisedPlan recognise(String drawing) {
        return recogniser
                .recognise(DrawnDocument.of(drawing), RecognitionContext.plain())
                .plans()
                .get(0);
    }

    private static List<String> shown(List<Item> items, boolean numbered) {
        return items.stream()
                .map(item -> item.section()
                        ? "# " + String.join(" ", item.texts())
                        : String.join(" | ", item.texts().subList(numbered ? 0 : 1, 5)))
                .toList();
    }

    private static List<String> shown(RecognisedPlan plan, boolean numbered) {
        return plan.rows().stream()
                .map(row -> row instanceof Section section
                        ? "# " + section.number() + " " + section.title()
                        : shown((Measure) row, numbered))
                .toList();
    }

    private static String shown(Measure measure, boolean numbered) {
        return (numbered ? measure.number() + " | " : "")
                + String.join(
                        " | ",
                        measure.title(),
                        measure.deadlineText(),
                        measure.responsibleText(),
                        measure.expectedResult());
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
