package okoplan.execution;

import java.time.LocalDate;
import java.util.List;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.execution.evidence.EvidenceLink;
import okoplan.execution.evidence.EvidenceUploads;
import okoplan.execution.evidence.FileRejectedException;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.RuleViolationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Takes a filled-in request for a later date: says what is wrong in words at its fields, or hands it on. */
@Component
class ExtensionIntake {

    static final int MOST_TEXT = 4_000;

    private final AskingExtensions asking;
    private final EvidenceUploads uploads;
    private final TypedLinks typedLinks;

    ExtensionIntake(AskingExtensions asking, EvidenceUploads uploads, TypedLinks typedLinks) {
        this.asking = asking;
        this.uploads = uploads;
        this.typedLinks = typedLinks;
    }

    Taken take(Actor actor, List<AssignmentId> targets, ExtensionForm form, Errors errors) {
        List<EvidenceLink> links = typedLinks.read(form.getLinks(), errors);
        LocalDate due = form.getDue();
        if (due == null && !errors.hasFieldErrors("due")) {
            errors.rejectValue("due", "execution.extension.due.required");
        }
        if (form.getReason().isBlank()) {
            errors.rejectValue("reason", "execution.extension.reason.required");
        } else if (form.getReason().length() > MOST_TEXT) {
            errors.rejectValue("reason", "execution.report.text.long", new Object[] {MOST_TEXT}, null);
        }
        Taken outcome = Taken.REJECTED;
        if (due != null && !errors.hasErrors()) {
            outcome = ask(
                    actor,
                    targets,
                    new ExtensionContent(due, form.getReason().strip(), form.submission()),
                    links,
                    form,
                    errors);
        }
        if (outcome != Taken.SENT && form.hasFiles() && !errors.hasFieldErrors("files")) {
            errors.rejectValue("files", "execution.report.files.again");
        }
        return outcome;
    }

    private Taken ask(
            Actor actor,
            List<AssignmentId> targets,
            ExtensionContent content,
            List<EvidenceLink> links,
            ExtensionForm form,
            Errors errors) {
        try (EvidenceBundle bundle = uploads.receive(form.getFiles(), links)) {
            asking.ask(actor, targets, content, bundle);
            return Taken.SENT;
        } catch (FileRejectedException e) {
            errors.rejectValue("files", e.problem().messageKey(), e.arguments(), null);
        } catch (RuleViolationException e) {
            if (e.messageKey().startsWith("execution.extension.due.")) {
                errors.rejectValue("due", e.messageKey(), e.arguments(), null);
            } else {
                errors.reject(e.messageKey(), e.arguments(), null);
                return Taken.STALE;
            }
        }
        return Taken.REJECTED;
    }
}
