package okoplan.execution;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import okoplan.shared.Actor;
import okoplan.shared.ReportId;
import okoplan.shared.Slice;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The department's list of reports to review, and its decisions on one or several. */
@Controller
@RequestMapping("/review")
class ReviewController {

    private static final int PAGE_SIZE = 50;
    private static final int MOST_AT_ONCE = 200;
    private static final String RETURN_PAGE = "execution/return";

    private final ReviewLists reviews;
    private final AssignmentLists lists;
    private final Reviewing reviewing;
    private final AssignmentListPages words;

    ReviewController(ReviewLists reviews, AssignmentLists lists, Reviewing reviewing, AssignmentListPages words) {
        this.reviews = reviews;
        this.lists = lists;
        this.reviewing = reviewing;
        this.words = words;
    }

    @GetMapping
    String list(
            Actor actor,
            @ModelAttribute("filter") AssignmentFilterForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        AssignmentFilter chosen = form.toFilter();
        AssignmentFilter filter =
                chosen.with(chosen.status() == ListStatus.REVIEW_LATE ? ListStatus.REVIEW_LATE : ListStatus.REPORTED);
        lists.requireKnown(actor, filter);
        int number = after == null ? 1 : Math.max(2, page);
        Slice<ReviewRow> rows = reviews.page(actor, filter, after, PAGE_SIZE);
        Map<ListStatus, Long> counts = lists.counts(actor, filter);
        AssignmentLists.Choices choices = lists.choices(actor);
        List<Link> chips = words.chips(filter, choices, "/review");
        model.addAttribute("rows", rows.items());
        model.addAttribute("total", Objects.requireNonNullElse(counts.get(filter.status()), 0L));
        model.addAttribute("late", Objects.requireNonNullElse(counts.get(ListStatus.REVIEW_LATE), 0L));
        model.addAttribute("choices", choices);
        model.addAttribute("statuses", words.statuses(List.of(ListStatus.REPORTED, ListStatus.REVIEW_LATE)));
        model.addAttribute("chips", chips);
        model.addAttribute("number", number);
        model.addAttribute(
                "next",
                rows.next() == null
                        ? null
                        : filter.url("/review", Map.of("after", rows.next(), "page", String.valueOf(number + 1))));
        return "execution/review";
    }

    @PostMapping("/accept")
    String accept(Actor actor, @RequestParam(defaultValue = "") List<Long> ids, RedirectAttributes redirect) {
        if (ids.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.review.none"));
            return "redirect:/review";
        }
        ReviewOutcome outcome = reviewing.accept(actor, reports(ids));
        redirect.addFlashAttribute(
                Flash.NAME,
                outcome.otherwise() == 0
                        ? Flash.of("execution.review.accepted", outcome.asWanted())
                        : Flash.of("execution.review.accepted.partly", outcome.asWanted(), outcome.otherwise()));
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
                outcome.otherwise() == 0
                        ? Flash.of("execution.review.returned", outcome.asWanted())
                        : Flash.of("execution.review.returned.partly", outcome.asWanted(), outcome.otherwise()));
        return "redirect:/review";
    }

    private static List<ReportId> reports(List<Long> ids) {
        return ids.stream().distinct().limit(MOST_AT_ONCE).map(ReportId::new).toList();
    }
}
