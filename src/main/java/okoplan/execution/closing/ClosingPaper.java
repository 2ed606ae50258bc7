package okoplan.execution.closing;

import java.util.Locale;
import java.util.Objects;
import okoplan.plan.PlanHeader;
import okoplan.shared.Actor;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import okoplan.shared.XmlText;
import okoplan.shared.word.PaperTables;
import okoplan.shared.word.SignedName;
import okoplan.shared.word.WordFile;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Writes a closing report as a Word document, to be signed by who closed the plan. */
@Component
class ClosingPaper {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final ClosingTables tables;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Today today;

    ClosingPaper(ClosingTables tables, JdbcClient jdbc, MessageSource messages, Today today) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.messages = messages;
        this.today = today;
    }

    byte[] write(Actor actor, ClosingReport report) {
        PlanHeader plan = report.plan();
        PlanHeader.Closing closing = Objects.requireNonNull(plan.closing());
        String place = place(actor, plan);
        try (WordFile file = new WordFile(
                XmlText.legal(text("execution.closing.report") + ". " + plan.title()), place, today.instant())) {
            file.paragraph("Organization", place);
            file.title(text("execution.closing.paper.kind"), true, false);
            file.title(text("execution.closing.paper.about", plan.title()), false, false);
            file.paragraph(
                    "Period",
                    text(
                            "execution.closing.paper.period",
                            RussianDates.range(
                                    plan.period().from(), plan.period().to()),
                            RussianDates.date(closing.on()),
                            RussianDates.date(today.dateIn(actor.zone()))));
            closing.conclusion().lines().filter(line -> !line.isBlank()).forEach(line -> file.paragraph("Note", line));
            tables.of(report).forEach(table -> PaperTables.add(file, table));
            file.signature(String.join(
                    "\t",
                    StringUtils.capitalize(closing.byPost()),
                    text("execution.closing.paper.line"),
                    SignedName.of(closing.byName())));
            return file.bytes();
        }
    }

    private String place(Actor actor, PlanHeader plan) {
        return jdbc.sql("""
                        select concat_ws(', ', m.name, s.name)
                        from municipality m
                        left join school s on s.municipality_id = m.id and s.id = :school
                        where m.id = :municipality
                        """)
                .param("municipality", actor.municipality().value())
                .param("school", plan.school() == null ? 0 : plan.school().value())
                .query(String.class)
                .single();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
