package okoplan.execution;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import okoplan.shared.Actor;
import okoplan.shared.ReportId;
import okoplan.shared.view.Flash;
import okoplan.shared.view.PageAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The department's decisions on one or several reports. */
@Controller
@RequestMapping("/review")
class ReviewController {

    private static final String RETURN_PAGE = "execution/return";

    private final ReviewLists reviews;
    private final Reviewing reviewing;
    private final ReviewStates states;

    ReviewController(ReviewLists reviews, Reviewing reviewing, ReviewStates states) {
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.states = states;
    }

    @PostMapping("/accept")
    String accept(Actor actor, @RequestParam(defaultValue = "") List<Long> ids, RedirectAttributes redirect) {
        if (ids.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.review.none"));
            return "redirect:/review";
        }
        reviewing.accept(actor, reports(ids));
        redirect.addFlashAttribute(
                Flash.NAME,
                told(
                        "execution.review.accepted",
                        "",
                        states.of(actor, reports(ids)),
                        state -> state.status() == ReportStatus.ACCEPTED));
        return "redirect:/review";
    }

    /** Leads to the page that asks for the comment: what is typed there is kept with its address. */
    @PostMapping(path = "/return", params = "!comment")
    String choose(Actor actor, @RequestParam(defaultValue = "") List<Long> ids, RedirectAttributes redirect) {
        if (ids.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.review.none"));
            return "redirect:/review";
        }
        reviews.waiting(actor, reports(ids));
        return "redirect:" + returnPage(ids);
    }

    @GetMapping("/return")
    String askForComment(Actor actor, @ModelAttribute("form") ReviewForm form, BindingResult errors, Model model) {
        if (form.getIds().isEmpty()) {
            return "redirect:/review";
        }
        model.addAttribute(PageAddress.NAME, returnPage(form.getIds()));
        List<ReviewRow> waiting = reviews.waiting(actor, reports(form.getIds()));
        model.addAttribute("rows", waiting);
        if (waiting.isEmpty()) {
            model.addAttribute("state", states.words(states.of(actor, reports(form.getIds()))));
        }
        return RETURN_PAGE;
    }

    @PostMapping(path = "/return", params = "comment")
    String giveBack(
            Actor actor,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!form.getIds().isEmpty() && form.getComment().isBlank()) {
            errors.rejectValue("comment", "execution.review.comment.required");
            return askForComment(actor, form, errors, model);
        }
        if (form.getIds().isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.review.none"));
            return "redirect:/review";
        }
        String comment = form.getComment().strip();
        reviewing.giveBack(actor, reports(form.getIds()), comment);
        redirect.addFlashAttribute(
                Flash.NAME,
                told(
                        "execution.review.returned",
                        comment,
                        states.of(actor, reports(form.getIds())),
                        state -> state.status() == ReportStatus.RETURNED
                                && state.comment().equals(comment)));
        return "redirect:/review";
    }

    /** What was wanted counts as done, by whomever; of the others the person is told what they are now. */
    private Flash told(String key, String comment, List<ReviewStates.State> all, Predicate<ReviewStates.State> wanted) {
        int done = all.stream()
                .filter(wanted)
                .mapToInt(ReviewStates.State::reports)
                .sum();
        String others = states.words(all.stream().filter(wanted.negate()).toList());
        if (done == 0) {
            return Flash.of(key + ".none", others, comment);
        }
        return others.isEmpty() ? Flash.of(key, done) : Flash.of(key + ".partly", done, others, comment);
    }

    private static String returnPage(List<Long> ids) {
        return "/review/return?ids="
                + Marked.of(ids).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<ReportId> reports(List<Long> ids) {
        return Marked.of(ids).stream().map(ReportId::new).toList();
    }
}
