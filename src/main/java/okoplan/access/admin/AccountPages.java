package okoplan.access.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import okoplan.access.AccountView;
import okoplan.access.OidcProperties;
import okoplan.access.SecondFactorReset;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of one account show and where they lead. */
@Component
class AccountPages {

    private final AccountChoices choices;
    private final SecondFactorReset factors;
    private final OidcProperties provider;

    AccountPages(AccountChoices choices, SecondFactorReset factors, OidcProperties provider) {
        this.choices = choices;
        this.factors = factors;
        this.provider = provider;
    }

    static String passwordPage(AccountView account, String password, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("password", password);
        return "access/account-password";
    }

    String done(
            AccountView account, String message, Actor actor, RedirectAttributes flash, HttpServletRequest request) {
        if (account.id().equals(actor.account())) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            return "redirect:/login?ended";
        }
        flash.addFlashAttribute(Flash.NAME, Flash.of(message, account.username()));
        return "redirect:" + AccountsController.PATH + "/" + account.id();
    }

    String refused(AccountView account, RuleViolationException e, Model model) {
        RolesForm form = filled(account);
        BindException errors = new BindException(form, "form");
        errors.reject(e.messageKey(), e.arguments(), null);
        model.addAllAttributes(errors.getModel());
        return page(account, form, model);
    }

    static RolesForm filled(AccountView account) {
        RolesForm form = new RolesForm();
        form.setRoles(account.roles());
        form.setVersion(account.version());
        return form;
    }

    String page(AccountView account, RolesForm form, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("roles", choices.roles());
        if (provider.isOn()) {
            model.addAttribute("provider", provider.name());
        }
        model.addAttribute("codeRequired", factors.isOn(account.id()));
        return "access/account";
    }
}
