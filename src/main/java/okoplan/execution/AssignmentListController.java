package okoplan.execution;

import okoplan.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of assignments: a director's work, and what every number of the dashboard leads to. */
@Controller
class AssignmentListController {

    private final AssignmentListPages pages;
    private final AssignmentLists lists;

    AssignmentListController(AssignmentListPages pages, AssignmentLists lists) {
        this.pages = pages;
        this.lists = lists;
    }

    @GetMapping(AssignmentFilter.PATH)
    String list(
            Actor actor,
            @ModelAttribute("filter") AssignmentFilterForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        AssignmentFilter filter = form.toFilter();
        lists.requireKnown(actor, filter);
        model.addAttribute("page", pages.page(actor, filter, after, after == null ? 1 : Math.max(2, page)));
        return "execution/assignments";
    }
}
