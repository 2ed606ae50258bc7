package okoplan.execution;

import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.ReportId;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The department's decisions on one or several reports. */
@Controller
@RequestMapping("/review")
class ReviewController {

    private static final int MOST_AT_ONCE = 200;
    private static final String RETURN_PAGE = "execution/return";

    private final ReviewLists reviews;
    private final Reviewing reviewing;

    ReviewController(ReviewLists reviews, Reviewing reviewing) {
        this.reviews = reviews;
        this.reviewing = reviewing;
    }

    @PostMapping("/accept")
    String accept(Actor actor, @RequestParam(defaultValue = "") List<Long> ids, RedirectAttributes redirect) {
        if (ids.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.review.none"));
            return "redirect:/review";
        }
        ReviewOutcome outcome = reviewing.accept(actor, reports(ids));
        redirect.addFlashAttribute(Flash.NAME, told("execution.review.accepted", outcome));
        return "redirect:/review";
    }

    /** The page that asks for the comment. */
    @PostMapping(path = "/return", params = "!comment")
    String askForComment(Actor actor, @ModelAttribute("form") ReviewForm form, BindingResult errors, Model model) {
        model.addAttribute("rows", reviews.waiting(actor, reports(form.getIds())));
        return RETURN_PAGE;
    }

    @PostMapping(path = "/return", params = "comment")
    String giveBack(
            Actor actor,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.getComment().isBlank()) {
            errors.rejectValue("comment", "execution.review.comment.required");
            return askForComment(actor, form, errors, model);
        }
        ReviewOutcome outcome = reviewing.giveBack(
                actor, reports(form.getIds()), form.getComment().strip());
        redirect.addFlashAttribute(
                Flash.NAME,
                outcome.asWanted() == 0
                        ? Flash.of(
                                "execution.review.returned.none",
                                form.getComment().strip())
                        : told("execution.review.returned", outcome));
        return "redirect:/review";
    }

    private static Flash told(String key, ReviewOutcome outcome) {
        if (outcome.withdrawn() > 0) {
            return Flash.of(key + ".withdrawn", outcome.asWanted(), outcome.otherwise(), outcome.withdrawn());
        }
        return outcome.otherwise() == 0
                ? Flash.of(key, outcome.asWanted())
                : Flash.of(key + ".partly", outcome.asWanted(), outcome.otherwise());
    }

    private static List<ReportId> reports(List<Long> ids) {
        return ids.stream().distinct().limit(MOST_AT_ONCE).map(ReportId::new).toList();
    }
}
