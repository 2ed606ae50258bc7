package okoplan.execution;

import okoplan.execution.evidence.EvidenceProperties;
import okoplan.execution.evidence.FileKind;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What forms that take files say about them. */
@ControllerAdvice(annotations = TakesFiles.class)
class FileLimits {

    private final EvidenceProperties limits;

    FileLimits(EvidenceProperties limits) {
        this.limits = limits;
    }

    @ModelAttribute
    void limits(Model model) {
        model.addAttribute("accept", FileKind.accept());
        model.addAttribute("mostFiles", limits.maxFiles());
        model.addAttribute("mostMegabytes", limits.maxFileSize().toMegabytes());
    }
}
