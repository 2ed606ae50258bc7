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
        RowFilter filter = RowFilter.of(only);
        List<RowView> rows = filter.of(check.rows());
        int pages = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
        int current = Math.min(Math.max(page == null ? 1 : page, 1), pages);
        model.addAttribute("only", filter.word());
        model.addAttribute("rows", rows.subList((current - 1) * ROWS, Math.min(rows.size(), current * ROWS)));
        model.addAttribute("page", listPage(id, filter, current, pages));
        return "exchange/check";
    }

    /** One row by itself. */
    String row(Actor actor, long id, long row, String view, Model model) {
        CheckView check = views.check(actor, id);
        model.addAttribute("check", check);
        model.addAttribute("header", check.header());
        model.addAttribute("row", check.requireRow(row));
        return view;
    }

    /** Back to the row among all rows. */
    String back(Actor actor, long id, long row) {
        return back(actor, new PressedRow(id, row, 0, null));
    }

    /** Back to the row, among those that the person was looking at. */
    String back(Actor actor, PressedRow pressed) {
        RowFilter filter = RowFilter.of(pressed.only());
        CheckView check = views.check(actor, pressed.id());
        boolean all = filter == RowFilter.ALL || filter.of(check.rows()).isEmpty();
        String shown = all ? "page=" + check.pageOf(pressed.row()) : "only=" + filter.word();
        return "redirect:/imports/" + pressed.id() + "?" + shown + "#r" + pressed.row();
    }

    private static ListPage listPage(long id, RowFilter filter, int current, int pages) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/imports/{id}");
        if (filter.word() != null) {
            address.queryParam("only", filter.word());
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
