package okoplan.exchange.export;

import static okoplan.exchange.export.SamplePlans.SCHOOL_YEAR;
import static okoplan.exchange.export.SamplePlans.measure;
import static okoplan.exchange.export.SamplePlans.plan;
import static okoplan.exchange.export.SamplePlans.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.MeasureRow;
import okoplan.plan.PlanLevel;
import okoplan.plan.PlanView;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class PlanDocxTests {

    private static final MeasureRow MEASURE = measure(
            "1.10",
            "Провести сверку списков\nи подготовить справку",
            "до 15 октября",
            "ОО, методист",
            "1) справка;\n2) рекомендации");

    @Test
    void hasTheFormOfAnAppendix() throws IOException {
        try (XWPFDocument document = word(plan(SamplePlans.municipal(), section("1", "Подготовка"), MEASURE))) {
            assertThat(texts(document))
                    .containsExactly(
                            "Приложение",
                            "к приказу Управления образования Лугового района",
                            "от 20 августа 2026 г. №\u00a017-осн",
                            "План мероприятий",
                            "по повышению объективности оценки качества образования на 2026/2027 учебный год",
                            "Начальник управления образования\t____________________\tИ.Л. Горина");
        }
    }

    @Test
    void stampsThePlanOfASchool() throws IOException {
        var order = new ApprovalOrder("5", LocalDate.of(2026, 9, 2));
        try (XWPFDocument document =
                word(plan(SamplePlans.approved("Дорожная карта", PlanLevel.SCHOOL, SCHOOL_YEAR, order), MEASURE))) {
            assertThat(texts(document))
                    .containsExactly(
                            "УТВЕРЖДАЮ",
                            "Директор МБОУ «Луговая школа № 1»",
                            "____________________ И.Л. Садова",
                            "приказ от 2 сентября 2026 г. №\u00a05",
                            "Дорожная карта",
                            "Срок реализации: с 1 сентября 2026 г. по 31 августа 2027 г.",
                            "");
        }
    }

    @Test
    void leavesTheOrderOfADraftBlank() throws IOException {
        try (XWPFDocument document = word(plan(SamplePlans.draft("План", PlanLevel.MUNICIPAL, SCHOOL_YEAR), MEASURE))) {
            assertThat(texts(document))
                    .startsWith("ПРОЕКТ", "Приложение")
                    .contains("от «____» ______________ 20____ г. №\u00a0____");
        }
    }

    @Test
    void holdsEveryWordOfTheTable() throws IOException {
        try (XWPFDocument document = word(plan(SamplePlans.municipal(), section("II", "Подготовка"), MEASURE))) {
            XWPFTable table = document.getTables().get(0);
            assertThat(cells(table.getRow(0)))
                    .containsExactly(
                            "№ п/п",
                            "Наименование мероприятия",
                            "Срок исполнения",
                            "Ответственные",
                            "Ожидаемый результат");
            assertThat(cells(table.getRow(1))).containsExactly("II. Подготовка");
            assertThat(table.getRow(1)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal())
                    .isEqualTo(5);
            assertThat(cells(table.getRow(2)))
                    .containsExactly(
                            "1.10",
                            "Провести сверку списков\nи подготовить справку",
                            "до 15 октября",
                            "ОО, методист",
                            "1) справка;\n2) рекомендации");
        }
    }

    @Test
    void leavesOutTheColumnOfResultsWhereThereAreNone() throws IOException {
        try (XWPFDocument document = word(plan(SamplePlans.municipal(), measure("1", "Сверка", "май", "ОО", "")))) {
            assertThat(document.getTables().get(0).getRow(0).getTableCells()).hasSize(4);
        }
    }

    @Test
    void addsTheColumnOfMarks() throws IOException {
        PlanView plan = plan(SamplePlans.municipal(), MEASURE, measure("2", "Справка", "май", "ОО", ""));
        PlanPaper paper = SamplePlans.paper(plan, Map.of(MEASURE.measure(), "Исполнено 12.10.2026, 12 из 12 школ"));
        try (XWPFDocument document = open(PlanDocx.of(paper))) {
            XWPFTable table = document.getTables().get(0);
            assertThat(cells(table.getRow(0))).endsWith("Отметка об исполнении");
            assertThat(cells(table.getRow(1))).endsWith("Исполнено 12.10.2026, 12 из 12 школ");
            assertThat(cells(table.getRow(2))).endsWith("");
        }
    }

    @Test
    void isSetUpAsOrdersArePrinted() throws IOException {
        try (XWPFDocument document = word(SamplePlans.ofMeasures(60))) {
            CTSectPr page = document.getDocument().getBody().getSectPr();
            assertThat(page.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(page.getPgSz().getW().toString()).isEqualTo("16838");
            assertThat(page.getPgMar().getLeft().toString()).isEqualTo("1701");
            assertThat(page.getPgMar().getRight().toString()).isEqualTo("567");
            assertThat(page.isSetTitlePg()).isTrue();
            assertThat(document.getHeaderList())
                    .anyMatch(header -> header._getHdrFtr().xmlText().contains("PAGE"));
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
            assertThat(table.getCTTbl().getTblPr().getTblLayout().getType().toString())
                    .isEqualTo("fixed");
            assertThat(table.getCTTbl().getTblGrid().getGridColList()).hasSize(5);
        }
    }

    @Test
    void letsOnlyLongRowsGoOverThePage() throws IOException {
        try (XWPFDocument document = word(plan(
                SamplePlans.municipal(),
                measure("1", "Сверка", "май", "ОО", ""),
                measure("2", "Провести сверку. ".repeat(100), "май", "ОО", "")))) {
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getRow(1).isCantSplitRow()).isTrue();
            assertThat(table.getRow(2).isCantSplitRow()).isFalse();
        }
    }

    @Test
    void saysWhoseItIsAndIsTheSameFileEachTime() throws IOException {
        PlanPaper paper = SamplePlans.paper(SamplePlans.ofMeasures(3));
        byte[] file = PlanDocx.of(paper);
        assertThat(file).isEqualTo(PlanDocx.of(paper));
        try (XWPFDocument document = open(file)) {
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).startsWith("План мероприятий по повышению");
            assertThat(properties.getCreator()).isEqualTo("Управление образования Лугового района");
            assertThat(properties.getCreated()).isEqualTo(SamplePlans.NOW);
        }
    }

    @Test
    void leavesOutWhatXmlCannotHold() throws IOException {
        try (XWPFDocument document =
                word(plan(SamplePlans.municipal(), measure("1", "а\u0001б <w:p> & \uD800в 😀", "  май", "ОО", "")))) {
            assertThat(cells(document.getTables().get(0).getRow(1)))
                    .containsExactly("1", "аб <w:p> & в 😀", "  май", "ОО");
        }
    }

    @Test
    void writesTwoThousandMeasures() throws IOException {
        try (XWPFDocument document = word(SamplePlans.ofMeasures(2_000))) {
            assertThat(document.getTables().get(0).getCTTbl().sizeOfTrArray()).isEqualTo(1 + 2_000 + 167);
        }
    }

    private static XWPFDocument word(PlanView plan) throws IOException {
        return open(PlanDocx.of(SamplePlans.paper(plan)));
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .collect(Collectors.joining("\n")))
                .toList();
    }
}
