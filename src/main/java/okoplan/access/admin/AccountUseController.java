package okoplan.access.admin;

import jakarta.servlet.http.HttpServletRequest;
import okoplan.access.AccountView;
import okoplan.access.Accounts;
import okoplan.access.PasswordLinks;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Taking an account out of use and back, and links for a new password. */
@Controller
@RequestMapping("/admin/accounts/{id}")
class AccountUseController {

    private final Accounts accounts;
    private final PasswordLinks links;
    private final AccountPages pages;

    AccountUseController(Accounts accounts, PasswordLinks links, AccountPages pages) {
        this.accounts = accounts;
        this.links = links;
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

    /** The link is shown in the answer itself: its token is kept nowhere. */
    @PostMapping("/link")
    String link(@PathVariable long id, Model model) {
        AccountView account = accounts.get(new AccountId(id));
        String token = links.issue(account.id());
        model.addAttribute("account", account);
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("password-link", token)
                        .toUriString());
        return "access/account-link";
    }
}
