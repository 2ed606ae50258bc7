package okoplan.execution;

import java.util.ArrayList;
import java.util.List;
import okoplan.execution.evidence.EvidenceLink;
import okoplan.execution.evidence.EvidenceProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads the addresses typed into a form, one a line; what is none is said at the field {@code links}. */
@Component
class TypedLinks {

    private final EvidenceProperties limits;

    TypedLinks(EvidenceProperties limits) {
        this.limits = limits;
    }

    List<EvidenceLink> read(String typed, Errors errors) {
        List<EvidenceLink> links = new ArrayList<>();
        for (String line : typed.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                EvidenceLink.of(line)
                        .ifPresentOrElse(
                                links::add,
                                () -> errors.rejectValue(
                                        "links", "execution.report.links.form", new Object[] {line}, null));
            }
        }
        if (links.size() > limits.maxLinks()) {
            errors.rejectValue("links", "execution.report.links.many", new Object[] {limits.maxLinks()}, null);
        }
        return links;
    }
}
