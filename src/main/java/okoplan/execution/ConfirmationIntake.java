package okoplan.execution;

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

/** Takes a filled-in confirmation: says what is wrong in words at its fields, or hands it on. */
@Component
class ConfirmationIntake {

    static final int MOST_TEXT = 4_000;

    private final Confirming confirming;
    private final EvidenceUploads uploads;
    private final TypedLinks typedLinks;

    ConfirmationIntake(Confirming confirming, EvidenceUploads uploads, TypedLinks typedLinks) {
        this.confirming = confirming;
        this.uploads = uploads;
        this.typedLinks = typedLinks;
    }

    Taken take(Actor actor, List<ReportedAssignment> targets, ConfirmationForm form, Errors errors) {
        List<EvidenceLink> links = typedLinks.read(form.getLinks(), errors);
        if (form.getText().isBlank()) {
            errors.rejectValue("text", "execution.confirmation.text.required");
        } else if (form.getText().length() > MOST_TEXT) {
            errors.rejectValue("text", "execution.report.text.long", new Object[] {MOST_TEXT}, null);
        }
        Taken outcome = errors.hasErrors() ? Taken.REJECTED : send(actor, targets, links, form, errors);
        if (outcome != Taken.SENT && form.hasFiles() && !errors.hasFieldErrors("files")) {
            errors.rejectValue("files", "execution.report.files.again");
        }
        return outcome;
    }

    private Taken send(
            Actor actor,
            List<ReportedAssignment> targets,
            List<EvidenceLink> links,
            ConfirmationForm form,
            Errors errors) {
        ConfirmationContent content = new ConfirmationContent(form.getText().strip(), form.submission());
        try (EvidenceBundle bundle = uploads.receive(form.getFiles(), links)) {
            confirming.confirm(actor, targets, content, bundle);
            return Taken.SENT;
        } catch (FileRejectedException e) {
            errors.rejectValue("files", e.problem().messageKey(), e.arguments(), null);
            return Taken.REJECTED;
        } catch (StaleVersionException e) {
            errors.reject("execution.confirmation.stale");
        } catch (RuleViolationException e) {
            errors.reject(e.messageKey(), e.arguments(), null);
        }
        return Taken.STALE;
    }
}
