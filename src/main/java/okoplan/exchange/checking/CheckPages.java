package okoplan.exchange.checking;

import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.view.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts together what the page of a check shows; a long one has several pages of rows. */
@Component
class CheckPages {

    /** The value of the filter that leaves rows with questions only. */
    static final String QUESTIONS = "questions";

    private static final int ROWS = CheckView.ROWS;

    private final ImportViews views;

    CheckPages(ImportViews views) {
        this.views = views;
    }

    String page(Actor actor, long id, @Nullable String only, @Nullable Integer page, Model model) {
        CheckView check = views.check(actor, id);
        model.addAttribute("check", check);
        model.addAttribute("header", check.header());
        if (!check.header().open()) {
            return "exchange/done";
        }
        boolean filtered = QUESTIONS.equals(only);
        List<RowView> rows = filtered ? check.doubtful() : check.rows();
        int pages = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
        int current = Math.min(Math.max(page == null ? 1 : page, 1), pages);
        model.addAttribute("only", filtered ? QUESTIONS : null);
        model.addAttribute("rows", rows.subList((current - 1) * ROWS, Math.min(rows.size(), current * ROWS)));
        model.addAttribute("page", listPage(id, filtered, current, pages));
        return "exchange/check";
    }

    /** The page of all rows that the row is on. */
    int pageOf(Actor actor, long id, long row) {
        return views.check(actor, id).pageOf(row);
    }

    private static ListPage listPage(long id, boolean filtered, int current, int pages) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/imports/{id}");
        if (filtered) {
            address.queryParam("only", QUESTIONS);
        }
        String next = current == pages
                ? null
                : address.cloneBuilder()
                        .queryParam("page", current + 1)
                        .build(id)
                        .toString();
        return new ListPage(
                current, next, current == 1 ? null : address.build(id).toString());
    }
}
