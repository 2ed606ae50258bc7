package okoplan.access.admin;

import jakarta.servlet.http.HttpServletRequest;
import okoplan.access.AccountView;
import okoplan.access.Accounts;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking an account out of use and back. */
@Controller
@RequestMapping("/admin/accounts/{id}")
class AccountUseController {

    private final Accounts accounts;
    private final AccountPages pages;

    AccountUseController(Accounts accounts, AccountPages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @PostMapping("/deactivate")
    String deactivate(
            @PathVariable long id, Actor actor, Model model, RedirectAttributes flash, HttpServletRequest request) {
        AccountView account = accounts.get(new AccountId(id));
        try {
            accounts.deactivate(account.id());
        } catch (RuleViolationException e) {
            return pages.refused(account, e, model);
        }
        return pages.done(account, "access.account.deactivated", actor, flash, request);
    }

    @PostMapping("/activate")
    String activate(
            @PathVariable long id, Actor actor, Model model, RedirectAttributes flash, HttpServletRequest request) {
        AccountView account = accounts.get(new AccountId(id));
        try {
            accounts.activate(account.id());
        } catch (RuleViolationException e) {
            return pages.refused(account, e, model);
        }
        flash.addFlashAttribute(Flash.NAME, Flash.of("access.account.activated", account.username()));
        return "redirect:" + AccountsController.PATH + "/" + account.id();
    }
}
