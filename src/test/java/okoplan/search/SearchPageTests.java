package okoplan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.access.PageCalls;
import okoplan.shared.Actor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OkoPlanTest
class SearchPageTests {

    /** Of the frame, and of each kind of things. */
    private static final int STATEMENTS = 8;

    private final SearchGround ground;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    SearchPageTests(JdbcClient jdbc, MockMvcTester mvc) {
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.ground = new SearchGround(jdbc, mvc);
    }

    @ParameterizedTest
    @CsvSource({
        "совещаний",
        "Совещаниями",
        "совещ",
        "СОВЕЩАНИЕ",
        "отчет",
        "отчёт",
        "отчётах",
        "руководители совещание",
        "вебинар",
        "вебинар-совещание",
        "для руководителей",
        "1.1.6",
        "1.1.6.",
        "1.1",
        "п. 1.1.6"
    })
    void findsMeasuresByFormsBeginningsAndNumbers(String typed) {
        long plan = ground.plan("План");
        long measure = ground.measure(plan, "1.1.6.", "Вебинар-совещание с руководителями по отчётам п. 3");
        assertThat(links(ground.find(ground.staff, typed), "measures"))
                .containsExactly("/plans/" + plan + "#m" + measure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.16", "1.16", "1.1.6", "10"})
    void takesNumbersAsTheyAreTyped(String typed) {
        long plan = ground.plan("План");
        ground.measure(plan, "1.1.60.", "Совещание");
        ground.measure(plan, "1.1.1.", "Вебинар в 100 школах");
        assertThat(links(ground.find(ground.staff, typed), "measures")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203-осн", "203–ОСН", "№ 203-осн", "203", "приказы 203-осн"})
    void findsPlansByTheNumberOfTheirOrder(String typed) {
        long plan = ground.plan("Приказ о плане");
        ground.order(plan, "203-осн");
        Document page = ground.find(ground.staff, typed);
        assertThat(links(page, "plans")).containsExactly("/plans/" + plan);
    }

    @Test
    void marksWhatWasFoundAsItIsWritten() {
        long plan = ground.plan("Дорожная карта: <script>alert(1)</script> & отчёты");
        ground.order(plan, "203-осн");
        Document page = ground.find(ground.staff, "отчетов 203-осн");
        assertThat(page.select("#plans a").text()).isEqualTo("Дорожная карта: <script>alert(1)</script> & отчёты");
        assertThat(page.select("#plans mark").eachText()).containsExactly("отчёты", "203-осн");
        page = ground.find(ground.staff, "отчетов script");
        assertThat(page.select("#plans a mark").eachText()).containsExactly("script", "script", "отчёты");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void findsAssignmentsByMeasureAndSchoolTogether() {
        long plan = ground.plan("План");
        long measure = ground.measure(plan, "1.", "Перекрёстная проверка работ");
        long forest = ground.assignment(plan, measure, ground.forest);
        long lake = ground.assignment(plan, measure, ground.lake);
        assertThat(links(ground.find(ground.staff, "перекрестной проверки"), "assignments"))
                .containsExactly("/assignments/" + lake, "/assignments/" + forest);
        Document page = ground.find(ground.staff, "проверка озерная");
        assertThat(links(page, "assignments")).containsExactly("/assignments/" + lake);
        assertThat(page.select("#assignments mark").eachText()).containsExactly("проверка", "Озёрная");
        assertThat(links(page, "measures")).isEmpty();
    }

    @Test
    void findsReportsWithAnExcerptAndEvidenceWithItsReport() {
        long plan = ground.plan("План");
        long assignment = ground.assignment(plan, ground.measure(plan, "1.", "Проверка"), ground.forest);
        String text = "Работы пересмотрены. ".repeat(30) + "Педагогический совет рассмотрел итоги. "
                + "Меры приняты. ".repeat(30);
        ground.report(assignment, text, "Протокол_педсовета_2026.pdf");
        Document page = ground.find(ground.staff, "педагогические советы");
        assertThat(links(page, "reports")).containsExactly("/assignments/" + assignment);
        assertThat(page.select("#reports .hit-excerpt mark").eachText()).containsExactly("Педагогический", "совет");
        assertThat(page.select("#reports .hit-excerpt").text())
                .startsWith("… ")
                .endsWith(" …")
                .hasSizeLessThan(300);
        for (String typed : List.of("педсовет", "протоколы", "2026", "протокол pdf")) {
            assertThat(links(ground.find(ground.staff, typed), "evidence"))
                    .as(typed)
                    .containsExactly("/assignments/" + assignment);
        }
    }

    @Test
    void findsWhatWasAttachedToAConfirmationAndToARequest() {
        long plan = ground.plan("План");
        long measure = ground.measure(plan, "1.", "Хранение работ");
        long confirmed = ground.assignment(plan, measure, ground.forest);
        long extended = ground.assignment(plan, measure, ground.lake);
        ground.confirmation(confirmed, "Журнал хранения.pdf");
        ground.extension(extended, "Приказ о карантине.pdf");
        assertThat(links(ground.find(ground.staff, "журналы хранения"), "evidence"))
                .containsExactly("/assignments/" + confirmed);
        assertThat(links(ground.find(ground.staff, "карантин"), "evidence"))
                .containsExactly("/assignments/" + extended);
        assertThat(links(ground.find(ground.forester, "журналы хранения"), "evidence"))
                .containsExactly("/assignments/" + confirmed);
        assertThat(links(ground.find(ground.forester, "карантин"), "evidence")).isEmpty();
    }

    @Test
    void showsWhatIsSpeltNearlySo() {
        long plan = ground.plan("Обеспечение объективности оценивания");
        ground.measure(plan, "1.", "Совещание руководителей");
        Document page = ground.find(ground.staff, "савещаниями рукаводителей");
        assertThat(page.select("main .notice").text()).contains("совещание руководителей");
        assertThat(page.select("#measures mark").eachText()).containsExactly("Совещание", "руководителей");
        assertThat(ground.find(ground.staff, "обьективность").select("#plans .hits > li"))
                .hasSize(1);
        assertThat(ground.find(ground.staff, "кинопоказ").select(".empty")).hasSize(1);
    }

    @Test
    void doesNotTellByNearWordsWhatThePersonMayNotSee() {
        ground.measure(ground.draft("Черновик"), "1.", "Реорганизация");
        assertThat(ground.find(ground.staff, "реарганизация").select("#measures .hits > li"))
                .hasSize(1);
        Document page = ground.find(ground.forester, "реарганизация");
        assertThat(page.select(".hits")).isEmpty();
        assertThat(page.text()).doesNotContain("реорганизация");
    }

    @Test
    void saysInWordsThatThereIsNothing() {
        assertThat(ground.open(ground.staff, "")).hasStatusOk().bodyText().contains("Как искать");
        assertThat(ground.find(ground.staff, "  ").text())
                .contains("Как искать")
                .doesNotContain("Слишком короткий");
        assertThat(ground.find(ground.staff, "совещание").select(".empty").text())
                .contains("По словам «совещание» ничего не найдено", "опечатки");
        for (String typed : List.of("а", "&|!:*()'\\", "«»", "-", "%_")) {
            assertThat(ground.find(ground.staff, typed).text()).as(typed).contains("Слишком короткий запрос");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "сове & !щание",
                "a:* | b",
                "'); drop table plan; --",
                "\\ ' \\' слово",
                "<-> слово <2>",
                "слово:*A",
                "по для и",
                "😀 слово 😀",
                "1.1.1.1/2-3",
                "{typed} слово"
            })
    void takesAnySignsAsPlainText(String typed) {
        assertThat(ground.open(ground.staff, "?q=" + SearchGround.encoded(typed)))
                .hasStatusOk();
        assertThat(ground.open(ground.staff, "?group=measures&q=" + SearchGround.encoded(typed)))
                .hasStatusOk();
    }

    @Test
    void cutsWhatIsTooLong() {
        String word = "щ".repeat(SearchText.LONGEST);
        long plan = ground.plan(word + "ы");
        assertThat(ground.find(ground.staff, word).select("#plans .hits > li")).hasSize(1);
        Document page = ground.find(ground.staff, word + "ыыы");
        assertThat(page.select("#plans .hits > li")).hasSize(1);
        assertThat(page.text()).contains("Запрос длинный");
        assertThat(ground.find(ground.staff, "слово ".repeat(500)).text()).contains("Запрос длинный");
        ground.measure(plan, "1.", "щ".repeat(5000) + " " + "1.".repeat(3000) + "5");
        assertThat(ground.find(ground.staff, "щщ").text()).contains("ничего не найдено");
    }

    @Test
    void standsInTheFrameOfEveryOtherPage() {
        Document page = PageCalls.document(new PageCalls(mvc).get(ground.admin, "/help"));
        assertThat(page.select("header form[role=search][method=get]"))
                .hasSize(2)
                .allSatisfy(form -> assertThat(form.attr("action")).isEqualTo("/search"));
        page = ground.find(ground.staff, "совещание");
        assertThat(page.select("form[role=search]")).hasSize(1);
        assertThat(page.select("form[role=search] input[name=q]").val()).isEqualTo("совещание");
    }

    @Test
    void showsTheFirstOfEachKindAndAllOfOneByPages() {
        long plan = ground.plan("План");
        List<Long> measures = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> ground.measure(plan, "", "Семинар по итогам"))
                .toList();
        Document page = ground.find(ground.staff, "семинары итог");
        assertThat(page.select("#measures .hits > li > a")).hasSize(Search.FIRST);
        assertThat(page.select("#measures h2").text()).isEqualTo("Мероприятия больше 100");
        String all = page.select("#measures > p > a").attr("href");
        Document first = at(all);
        assertThat(first.select(".hits > li")).hasSize(50);
        assertThat(first.select(".hits a").eachAttr("href").get(0))
                .isEqualTo("/plans/" + plan + "#m" + measures.get(119));
        Document second = at(first.select("a[rel=next]").attr("href"));
        assertThat(second.title()).contains("страница 2");
        Document third = at(second.select("a[rel=next]").attr("href"));
        assertThat(third.select(".hits > li")).hasSize(20);
        assertThat(third.select("a[rel=next]")).isEmpty();
        assertThat(at(first.select(".pages-whole").attr("href")).select(".hits > li"))
                .hasSize(120);
        assertThat(ground.open(ground.staff, "?q=семинар&group=measures&after=x"))
                .hasStatus4xxClientError();
    }

    @Test
    void costsTheSameWhateverIsFound() {
        long plan = ground.plan("Семинары");
        int few = statements(ground.staff, "семинар").size();
        for (int number = 0; number < 20; number++) {
            long assignment = ground.assignment(plan, ground.measure(plan, "", "Семинар " + number), ground.forest);
            ground.report(assignment, "Семинар проведён", "Программа семинара");
        }
        assertThat(statements(ground.staff, "семинар")).hasSize(few).hasSizeLessThanOrEqualTo(STATEMENTS);
        assertThat(statements(ground.staff, "симинары")).hasSizeLessThanOrEqualTo(2 * STATEMENTS - 1);
        assertThat(statements(ground.admin, "школа")).hasSizeLessThanOrEqualTo(STATEMENTS - 5);
    }

    @Test
    void readsByTheIndexWhateverOthersHave() {
        jdbc.sql("""
                        insert into measure (id, municipality_id, plan_id, position, title, deadline_kind, deadline_needs_date)
                        select nextval('measure_seq'), :municipality, :plan, place, 'Мероприятие ' || place, 'DATE', false
                        from generate_series(1, 2000) place
                        """)
                .param("municipality", ground.district.id().value())
                .param("plan", ground.plan("План"))
                .update();
        String plan = String.join(
                "\n",
                jdbc.sql("explain " + SearchSql.of(SearchGroup.MEASURES, ""))
                        .param("municipality", ground.district.id().value())
                        .param("department", true)
                        .param("own", null)
                        .param("typed", "семинар")
                        .param("after", null)
                        .param("most", 100)
                        .param("limit", 5)
                        .query(String.class)
                        .list());
        assertThat(plan).contains("measure_by_words");
    }

    private List<String> statements(Actor by, String typed) {
        return QueryCounter.of(() -> ground.find(by, typed));
    }

    private Document at(String address) {
        return PageCalls.document(new PageCalls(mvc).get(ground.staff, address));
    }

    static List<String> links(Document page, String group) {
        return page.select("#" + group + " .hits a").eachAttr("href");
    }
}
