package okoplan.organization.schoollist;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import okoplan.organization.schoollist.CheckedSchool.Kind;
import okoplan.organization.schoollist.SchoolListReader.ReadList;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.view.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of schools from a file: choosing it, checking it row by row, bringing it in. */
@Controller
@RequestMapping("/admin/schools/list-file")
class SchoolListController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SchoolLists lists;

    SchoolListController(SchoolLists lists) {
        this.lists = lists;
    }

    @GetMapping
    String choose(Model model) {
        return choose(new SchoolListForm(), model);
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"shkoly.xlsx\"")
                .body(SchoolListTemplate.workbook());
    }

    /** Shows what the file means; stores nothing. */
    @PostMapping
    String check(@ModelAttribute("form") SchoolListForm form, BindingResult errors, Model model) throws IOException {
        MultipartFile file = form.getFile();
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            errors.rejectValue("file", "organization.school-list.file.required");
            return choose(form, model);
        }
        try {
            if (file.getSize() > TableFile.MOST_BYTES) {
                throw new RuleViolationException(
                        "organization.school-list.too-big", TableFile.MOST_BYTES / 1024 / 1024);
            }
            ReadList read = SchoolListReader.read(file.getBytes());
            model.addAttribute("passedOver", String.join(", ", read.passedOver()));
            return page(read.schools(), model);
        } catch (RuleViolationException e) {
            errors.rejectValue("file", e.messageKey(), e.arguments(), null);
            return choose(form, model);
        }
    }

    @PostMapping("/store")
    String store(
            @RequestParam String rows,
            @RequestParam String mark,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        List<ListedSchool> listed = CarriedRows.read(rows);
        try {
            ListCheck stored = lists.store(listed, mark);
            flash.addFlashAttribute(
                    Flash.NAME,
                    Flash.of("organization.school-list.stored", stored.count(Kind.NEW), stored.count(Kind.CHANGED)));
            return "redirect:/admin/schools";
        } catch (StaleVersionException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
        } catch (RuleViolationException e) {
            BindException errors = new BindException(new SchoolListForm(), "form");
            errors.reject(e.messageKey(), e.arguments(), null);
            model.addAllAttributes(errors.getModel());
        }
        return page(listed, model);
    }

    private String page(List<ListedSchool> listed, Model model) {
        ListCheck check = lists.check(listed);
        model.addAttribute("check", check);
        model.addAttribute("mark", check.mark());
        model.addAttribute("carried", CarriedRows.write(listed));
        model.addAttribute("doubts", check.count(Kind.DOUBT));
        model.addAttribute("fresh", check.count(Kind.NEW));
        model.addAttribute("changed", check.count(Kind.CHANGED));
        model.addAttribute("same", check.count(Kind.SAME));
        model.addAttribute("stored", check.stored());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new SchoolListForm());
        }
        return "organization/school-list-check";
    }

    private static String choose(SchoolListForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("megabytes", TableFile.MOST_BYTES / 1024 / 1024);
        model.addAttribute("mostRows", TableFile.MOST_ROWS);
        return "organization/school-list";
    }
}
