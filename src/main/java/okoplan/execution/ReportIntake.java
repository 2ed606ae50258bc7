package okoplan.execution;

import java.time.LocalDate;
import java.util.List;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.execution.evidence.EvidenceLink;
import okoplan.execution.evidence.EvidenceUploads;
import okoplan.execution.evidence.FileRejectedException;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Takes a filled-in report form: says what is wrong in words at its fields, or hands it on. */
@Component
class ReportIntake {

    /** Characters of a report's text. */
    static final int MOST_TEXT = 10_000;

    private static final int MOST_VALUE = 500;

    private final Reporting reporting;
    private final EvidenceUploads uploads;
    private final TypedLinks typedLinks;

    ReportIntake(Reporting reporting, EvidenceUploads uploads, TypedLinks typedLinks) {
        this.reporting = reporting;
        this.uploads = uploads;
        this.typedLinks = typedLinks;
    }

    TakenReport take(Actor actor, List<ReportedAssignment> targets, ReportForm form, Errors errors) {
        List<EvidenceLink> links = typedLinks.read(form.getLinks(), errors);
        checkTexts(form, errors);
        LocalDate doneOn = form.getDoneOn();
        if (doneOn == null && !errors.hasFieldErrors("doneOn")) {
            errors.rejectValue("doneOn", "execution.report.done-on.required");
        }
        TakenReport taken = new TakenReport(Taken.REJECTED, null);
        if (doneOn != null && !errors.hasErrors()) {
            ReportContent content = new ReportContent(
                    doneOn, form.getText().strip(), form.getActualValue().strip(), form.submission());
            taken = send(actor, targets, content, links, form, errors);
        }
        if (taken.outcome() != Taken.SENT && form.hasFiles() && !errors.hasFieldErrors("files")) {
            errors.rejectValue("files", "execution.report.files.again");
        }
        return taken;
    }

    private TakenReport send(
            Actor actor,
            List<ReportedAssignment> targets,
            ReportContent content,
            List<EvidenceLink> links,
            ReportForm form,
            Errors errors) {
        try (EvidenceBundle bundle = uploads.receive(form.getFiles(), links)) {
            return new TakenReport(Taken.SENT, reporting.report(actor, targets, content, bundle.with(form.getKept())));
        } catch (FileRejectedException e) {
            errors.rejectValue("files", e.problem().messageKey(), e.arguments(), null);
        } catch (StaleVersionException e) {
            errors.reject("execution.report.stale");
            return new TakenReport(Taken.STALE, null);
        } catch (RuleViolationException e) {
            if (e.messageKey().startsWith("execution.report.done-on")) {
                errors.rejectValue("doneOn", e.messageKey(), e.arguments(), null);
            } else {
                errors.reject(e.messageKey(), e.arguments(), null);
                return new TakenReport(Taken.STALE, null);
            }
        }
        return new TakenReport(Taken.REJECTED, null);
    }

    private static void checkTexts(ReportForm form, Errors errors) {
        if (form.getText().isBlank()) {
            errors.rejectValue("text", "execution.report.text.required");
        } else if (form.getText().length() > MOST_TEXT) {
            errors.rejectValue("text", "execution.report.text.long", new Object[] {MOST_TEXT}, null);
        }
        if (form.getActualValue().length() > MOST_VALUE) {
            errors.rejectValue("actualValue", "execution.report.text.long", new Object[] {MOST_VALUE}, null);
        }
    }
}
