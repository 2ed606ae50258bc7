package okoplan.access.admin;

import jakarta.servlet.http.HttpServletRequest;
import okoplan.access.AccountView;
import okoplan.access.Accounts;
import okoplan.access.SecondFactorReset;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the codes at sign-in off an account; asks before, because the owner has to set them up anew. */
@Controller
@RequestMapping("/admin/accounts/{id}/code/reset")
class AccountCodeController {

    private final Accounts accounts;
    private final SecondFactorReset factors;
    private final AccountPages pages;

    AccountCodeController(Accounts accounts, SecondFactorReset factors, AccountPages pages) {
        this.accounts = accounts;
        this.factors = factors;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model) {
        model.addAttribute("account", accounts.get(new AccountId(id)));
        return "access/account-code-reset";
    }

    @PostMapping
    String reset(
            @PathVariable long id, Actor actor, Model model, RedirectAttributes flash, HttpServletRequest request) {
        AccountView account = accounts.get(new AccountId(id));
        try {
            factors.reset(account.id());
        } catch (RuleViolationException e) {
            return pages.refused(account, e, model);
        }
        return pages.done(account, "access.code.reset.done", actor, flash, request);
    }
}
