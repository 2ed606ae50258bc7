package okoplan.access.admin;

import jakarta.servlet.http.HttpServletRequest;
import okoplan.access.AccountView;
import okoplan.access.Accounts;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Binds an account to the name that its owner has at the OpenID provider. */
@Controller
class AccountProviderController {

    private final Accounts accounts;
    private final AccountPages pages;

    AccountProviderController(Accounts accounts, AccountPages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    /** @param externalName empty takes the binding away */
    @PostMapping("/admin/accounts/{id}/external-name")
    String bind(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String externalName,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request) {
        AccountView account = accounts.get(new AccountId(id));
        try {
            accounts.bind(account.id(), externalName == null ? "" : externalName);
        } catch (RuleViolationException e) {
            return pages.refused(account, e, model);
        }
        return pages.done(account, "access.provider.bound", actor, flash, request);
    }
}
