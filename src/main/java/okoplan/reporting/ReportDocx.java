package okoplan.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okoplan.execution.Outcome;
import okoplan.shared.RussianDates;
import okoplan.shared.XmlText;
import okoplan.shared.spreadsheet.ExportedTable;
import okoplan.shared.view.Link;
import okoplan.shared.word.PaperTables;
import okoplan.shared.word.SignedName;
import okoplan.shared.word.StackedChart;
import okoplan.shared.word.WordFile;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Writes a report as a Word document to be signed: whose it is, title, period, pictures, tables, place to sign. */
@Component
class ReportDocx {

    private static final double HEIGHT_OF_BAR = 8;
    private static final double HEIGHT_BESIDE_BARS = 30;
    private static final double HEIGHT_OF_COLUMNS = 70;
    private static final double MOST_HEIGHT = 150;

    private final ReportWords words;
    private final ReportSheets sheets;
    private final ReportPictures pictures;

    ReportDocx(ReportWords words, ReportSheets sheets, ReportPictures pictures) {
        this.words = words;
        this.sheets = sheets;
        this.pictures = pictures;
    }

    byte[] write(
            PeriodReport report,
            ReportPeriod period,
            List<Link> chosen,
            ReportFacts.Facts facts,
            LocalDate day,
            Instant now) {
        String author = Objects.requireNonNullElse(facts.organization(), facts.municipality());
        String title = words.text("reporting.title");
        try (WordFile file = new WordFile(XmlText.legal(title + ". " + words.period(period)), author, now)) {
            file.paragraph("Organization", facts.municipality());
            if (facts.organization() != null) {
                file.paragraph("Organization", facts.organization());
            }
            file.title(words.text("reporting.paper.kind"), true, false);
            file.title(words.text("reporting.paper.about"), false, false);
            file.paragraph(
                    "Period", words.text("reporting.paper.period", words.period(period), RussianDates.date(day)));
            chosen.forEach(chip -> file.paragraph("Note", chip.label()));
            if (report.isEmpty()) {
                file.paragraph("Note", words.text("reporting.empty"));
            } else {
                file.paragraph("Note", summary(report));
                file.paragraph("Note", words.text("reporting.how"));
                tables(file, report);
            }
            file.signature(signature(facts));
            return file.bytes();
        }
    }

    private String summary(PeriodReport report) {
        ReportCounts counts = report.whole().counts();
        return words.text(
                "reporting.paper.summary",
                counts.of(Outcome.DUE),
                counts.of(Outcome.ON_TIME),
                counts.of(Outcome.LATE),
                counts.of(Outcome.OVERDUE),
                counts.percent());
    }

    private void tables(WordFile file, PeriodReport report) {
        List<ExportedTable<?>> tables = sheets.of(report);
        PaperTables.add(file, tables.get(0));
        pictures.charts(report).forEach(chart -> chart(file, chart));
        tables.stream().skip(1).forEach(table -> PaperTables.add(file, table));
        report.lists().stream()
                .filter(PeriodReport.Listed::isCut)
                .forEach(list -> file.paragraph(
                        "Note",
                        words.text(
                                "reporting.list.cut." + list.outcome(),
                                list.rows().size(),
                                list.total())));
    }

    private static void chart(WordFile file, StackedChart chart) {
        double height = chart.across()
                ? Math.min(
                        MOST_HEIGHT,
                        HEIGHT_BESIDE_BARS + HEIGHT_OF_BAR * chart.labels().size())
                : HEIGHT_OF_COLUMNS;
        file.paragraph("TableTitle", chart.title());
        file.chart(chart, height);
    }

    private String signature(ReportFacts.Facts facts) {
        String line = words.text("reporting.paper.line");
        return String.join(
                "\t",
                Stream.of(
                                facts.signerPost() == null ? line : StringUtils.capitalize(facts.signerPost()),
                                line,
                                facts.signerName() == null ? line : SignedName.of(facts.signerName()))
                        .toList());
    }
}
