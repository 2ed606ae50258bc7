package okoplan.exchange.checking;

import java.io.IOException;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a document becomes a plan: choosing or pasting it, and the checks that are not finished. */
@Controller
@RequestMapping("/imports")
class ImportController {

    private static final String FORM = "form";

    private final DocumentIntake intake;
    private final DocumentReading reading;
    private final ImportLists lists;

    ImportController(DocumentIntake intake, DocumentReading reading, ImportLists lists) {
        this.intake = intake;
        this.reading = reading;
        this.lists = lists;
    }

    @GetMapping
    String start(Actor actor, @ModelAttribute(FORM) UploadForm form, Model model) {
        return page(actor, model);
    }

    @PostMapping("/file")
    String read(
            Actor actor,
            @ModelAttribute(FORM) UploadForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        MultipartFile file = form.getFile();
        if (file == null || (file.isEmpty() && UploadForm.name(file).isEmpty())) {
            errors.rejectValue("file", "exchange.upload.none");
            return page(actor, model);
        }
        try {
            reading.requireSize(file.getSize());
            byte[] content = file.getBytes();
            List<EarlierReading> earlier = intake.earlier(actor, content);
            if (!earlier.isEmpty()) {
                return again(UploadForm.name(file), earlier, model);
            }
            return open(intake.read(actor, UploadForm.name(file), content), redirect);
        } catch (RuleViolationException refusal) {
            errors.rejectValue("file", refusal.messageKey(), refusal.arguments(), null);
            return page(actor, model);
        }
    }

    @PostMapping("/pasted")
    String readPasted(
            Actor actor,
            @ModelAttribute(FORM) UploadForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Pasted pasted = form.pasted();
        if (pasted.isBlank()) {
            errors.rejectValue("text", "exchange.upload.nothing-pasted");
            return page(actor, model);
        }
        try {
            List<EarlierReading> earlier = intake.earlier(actor, pasted.content());
            if (!earlier.isEmpty()) {
                return again(pasted.fileName(), earlier, model);
            }
            return open(intake.readPasted(actor, pasted), redirect);
        } catch (RuleViolationException refusal) {
            errors.rejectValue("text", refusal.messageKey(), refusal.arguments(), null);
            return page(actor, model);
        }
    }

    /** Reads once more what was read before. */
    @PostMapping("/again")
    String readAgain(Actor actor, @RequestParam long document, RedirectAttributes redirect) {
        return open(intake.readAgain(actor, document), redirect);
    }

    private static String again(String fileName, List<EarlierReading> earlier, Model model) {
        model.addAttribute("fileName", fileName);
        model.addAttribute("earlier", earlier);
        model.addAttribute("document", earlier.get(0).document());
        return "exchange/again";
    }

    private static String open(List<Long> checks, RedirectAttributes redirect) {
        if (checks.size() > 1) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("exchange.upload.several", checks.size()));
        }
        return "redirect:/imports/" + checks.get(0);
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("unfinished", lists.unfinished(actor));
        model.addAttribute("megabytes", reading.mostMegabytes());
        return "exchange/imports";
    }
}
