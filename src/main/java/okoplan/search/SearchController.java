package okoplan.search;

import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import okoplan.shared.view.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of searching: the first of each kind of things, or all of one kind. */
@Controller
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    /** @param code of the kind of things to show all of */
    @GetMapping("/search")
    String show(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String typed,
            @RequestParam(name = "group", required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        SearchText text = SearchText.of(typed);
        model.addAttribute("text", text);
        model.addAttribute("state", text.state().name());
        model.addAttribute(
                "open",
                SearchGroup.openTo(actor).stream().map(SearchGroup::code).toList());
        if (text.state() != SearchText.State.SEARCHABLE) {
            return "search/search";
        }
        SearchGroup group = SearchGroup.of(actor, code).orElse(null);
        if (group == null) {
            model.addAttribute("result", search.all(actor, text));
            return "search/search";
        }
        Slice<Hit> hits = search.page(actor, group, text, PageKey.decode(after, 1), ListPage.rows(whole));
        model.addAttribute("group", group.code());
        model.addAttribute("hits", hits.items());
        model.addAttribute("page", ListPage.of(hits, SearchWords.address(text.typed(), group), page));
        model.addAttribute("filterWords", List.of(text.typed()));
        return "search/group";
    }
}
