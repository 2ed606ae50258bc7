package okoplan.exchange.checking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import okoplan.access.ActingAs;
import okoplan.access.SignedInAs;
import okoplan.access.TestTown;
import okoplan.exchange.recognition.RecognisedPlan;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A municipality of its own for a test of checks, with those who check and what they can ask for. */
final class ImportGround {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    final TestTown town;
    final Actor staff;
    final SchoolId school1;
    final SchoolId school2;
    final Actor director1;
    final Actor director2;

    private final ApplicationContext context;
    private final MockMvcTester mvc;

    ImportGround(ApplicationContext context) {
        this.context = context;
        this.mvc = context.getBean(MockMvcTester.class);
        this.town = new TestTown(context);
        this.staff = town.staff();
        this.school1 = town.school(1);
        this.school2 = town.school(2);
        this.director1 = town.director(school1);
        this.director2 = town.account("Рощина", "директор", null, school2, Role.DIRECTOR);
    }

    /** Keeps plans as if they had been read from a file of this content. */
    List<Long> kept(Actor actor, String content, RecognisedPlan... plans) {
        return as(
                actor,
                () -> context.getBean(ImportStore.class)
                        .keep(
                                actor,
                                "план на год.docx",
                                DOCX,
                                content.getBytes(StandardCharsets.UTF_8),
                                Recognitions.of(plans)));
    }

    long kept(RecognisedPlan plan) {
        return kept(staff, "файл " + System.nanoTime(), plan).get(0);
    }

    CheckView check(long id) {
        return check(staff, id);
    }

    CheckView check(Actor actor, long id) {
        return as(actor, () -> context.getBean(ImportViews.class).check(actor, id));
    }

    RowView row(long id, String number) {
        return check(id).rows().stream()
                .filter(row -> row.content().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return ActingAs.call(actor, work);
    }

    MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(SignedInAs.actor(actor)).exchange();
    }

    MvcTestResult get(String address) {
        return get(staff, address);
    }

    /** Sends a form: names and values in turn. */
    MvcTestResult post(Actor actor, String address, Object... fields) {
        var request =
                mvc.post().uri(address).with(SignedInAs.actor(actor)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i].toString(), fields[i + 1].toString());
        }
        return request.exchange();
    }

    MvcTestResult post(String address, Object... fields) {
        return post(staff, address, fields);
    }

    /** What htmx asks for, or sends when there are fields. */
    MvcTestResult htmx(String address, Object... fields) {
        if (fields.length == 0) {
            return mvc.get()
                    .uri(address)
                    .header("HX-Request", "true")
                    .with(SignedInAs.actor(staff))
                    .exchange();
        }
        var request = mvc.post()
                .uri(address)
                .header("HX-Request", "true")
                .with(SignedInAs.actor(staff))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i].toString(), fields[i + 1].toString());
        }
        return request.exchange();
    }

    /** Sends a row's button or form with its present version. */
    MvcTestResult postRow(long id, String number, String action, Object... fields) {
        RowView row = row(id, number);
        List<Object> all = new ArrayList<>(List.of("version", row.version()));
        all.addAll(List.of(fields));
        return post(rowAddress(id, row) + "/" + action, all.toArray());
    }

    /** Sends the form above the rows with its present version and the school year, and what else is said. */
    MvcTestResult header(Actor actor, long id, Object... fields) {
        List<Object> all = new ArrayList<>(List.of(
                "version",
                check(actor, id).header().version(),
                "title",
                "План",
                "period",
                "own",
                "from",
                "01.09.2026",
                "to",
                "31.08.2027"));
        all.addAll(List.of(fields));
        return post(actor, "/imports/" + id + "/header", all.toArray());
    }

    static String rowAddress(long id, RowView row) {
        return "/imports/" + id + "/rows/" + row.id();
    }
}
