package okoplan.access.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import okoplan.access.Accounts;
import okoplan.organization.RegisterFilterForm;
import okoplan.shared.Actor;
import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import okoplan.shared.spreadsheet.ExportedList;
import okoplan.shared.spreadsheet.ListExport;
import okoplan.shared.view.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of accounts. */
@Controller
class AccountListController {

    private final Accounts accounts;
    private final AccountChoices choices;
    private final AccountColumns columns;
    private final ListExport export;

    AccountListController(Accounts accounts, AccountChoices choices, AccountColumns columns, ListExport export) {
        this.accounts = accounts;
        this.choices = choices;
        this.columns = columns;
        this.export = export;
    }

    @GetMapping(AccountsController.PATH)
    String list(
            @ModelAttribute("filter") RegisterFilterForm filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        Slice<AccountRow> slice = rows(filter, after, ListPage.rows(whole));
        model.addAttribute("rows", slice.items());
        model.addAttribute("columns", columns.all());
        model.addAttribute("page", ListPage.of(slice, filter.address(AccountsController.PATH), page));
        model.addAttribute("chips", filter.chips(AccountsController.PATH, choices::word));
        model.addAttribute("filterWords", filter.chosen(choices::word));
        model.addAttribute("uses", choices.uses());
        return "access/accounts";
    }

    @GetMapping(AccountsController.PATH + ".xlsx")
    void export(Actor actor, @ModelAttribute("filter") RegisterFilterForm filter, HttpServletResponse response)
            throws IOException {
        export.send(
                actor,
                new ExportedList<>(
                        "accounts", choices.word("access.accounts.title"), filter.chosen(choices::word), columns.all()),
                (after, limit) -> rows(filter, after, limit),
                response);
    }

    private Slice<AccountRow> rows(RegisterFilterForm filter, @Nullable String after, int limit) {
        return accounts.list(filter.toFilter(), PageKey.decode(after, 1), limit)
                .map(account -> AccountRow.of(account, choices));
    }
}
