package okoplan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import okoplan.shared.Actor;
import okoplan.shared.Slice;
import okoplan.shared.spreadsheet.ExportedList;
import okoplan.shared.spreadsheet.ListExport;
import okoplan.shared.view.Link;
import okoplan.shared.view.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The department's list of reports to review. */
@Controller
class ReviewListController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final ReviewLists reviews;
    private final AssignmentLists lists;
    private final AssignmentChoices choices;
    private final AssignmentListPages words;
    private final AssignmentColumns columns;
    private final ListExport export;
    private final MessageSource messages;

    ReviewListController(
            ReviewLists reviews,
            AssignmentLists lists,
            AssignmentChoices choices,
            AssignmentListPages words,
            AssignmentColumns columns,
            ListExport export,
            MessageSource messages) {
        this.reviews = reviews;
        this.lists = lists;
        this.choices = choices;
        this.words = words;
        this.columns = columns;
        this.export = export;
        this.messages = messages;
    }

    @GetMapping("/review")
    String list(
            Actor actor,
            @ModelAttribute("filter") AssignmentFilterForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        AssignmentFilter filter = form.toFilter().waiting();
        choices.requireKnown(actor, filter);
        int number = after == null ? 1 : Math.max(2, page);
        Slice<ReviewRow> rows = reviews.page(actor, filter, after, ListPage.rows(whole));
        Map<ListStatus, Long> counts = lists.counts(actor, filter);
        AssignmentChoices.Choices offered = choices.of(actor, filter);
        List<Link> chips = words.chips(filter, offered, "/review");
        model.addAttribute("rows", rows.items());
        model.addAttribute("columns", columns.review(actor));
        model.addAttribute("total", Objects.requireNonNullElse(counts.get(filter.status()), 0L));
        model.addAttribute("late", Objects.requireNonNullElse(counts.get(ListStatus.REVIEW_LATE), 0L));
        model.addAttribute("choices", offered);
        model.addAttribute("statuses", words.statuses(List.of(ListStatus.REPORTED, ListStatus.REVIEW_LATE)));
        model.addAttribute("chips", chips);
        model.addAttribute("filterWords", words.filterWords(filter, offered));
        model.addAttribute("number", number);
        model.addAttribute(
                "next",
                rows.next() == null
                        ? null
                        : filter.url("/review", Map.of("after", rows.next(), "page", String.valueOf(number + 1))));
        return "execution/review";
    }

    @GetMapping("/review.xlsx")
    void export(
            Actor actor,
            @ModelAttribute("filter") AssignmentFilterForm form,
            BindingResult errors,
            HttpServletResponse response)
            throws IOException {
        AssignmentFilter filter = form.toFilter().waiting();
        choices.requireKnown(actor, filter);
        String title = messages.getMessage("execution.review.title", null, RUSSIAN);
        export.send(
                actor,
                new ExportedList<>(
                        "review", title, words.filterWords(filter, choices.of(actor, filter)), columns.review(actor)),
                (after, limit) -> reviews.page(actor, filter, after, limit),
                response);
    }
}
