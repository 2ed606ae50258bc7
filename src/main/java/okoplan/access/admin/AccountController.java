package okoplan.access.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import okoplan.access.AccountView;
import okoplan.access.Accounts;
import okoplan.access.GeneratedPassword;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.view.Difference;
import okoplan.shared.view.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: roles, a new password, taking out of use. Who changes the own account has to sign in anew. */
@Controller
@RequestMapping("/admin/accounts/{id}")
class AccountController {

    private final Accounts accounts;
    private final AccountChoices choices;

    AccountController(Accounts accounts, AccountChoices choices) {
        this.accounts = accounts;
        this.choices = choices;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        AccountView account = accounts.get(new AccountId(id));
        return page(account, filled(account), model);
    }

    @PostMapping("/roles")
    String changeRoles(
            @PathVariable long id,
            @ModelAttribute("form") RolesForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountView account = accounts.get(new AccountId(id));
        try {
            accounts.changeRoles(account.id(), form.getVersion() == null ? -1 : form.getVersion(), form.getRoles());
        } catch (RuleViolationException e) {
            errors.rejectValue("roles", e.messageKey(), e.arguments(), null);
            return page(account, form, model);
        } catch (StaleVersionException e) {
            AccountView theirs = accounts.get(account.id());
            Difference difference = new Difference(
                    "access.account.roles", choices.names(form.getRoles()), choices.names(theirs.roles()));
            model.addAttribute("differences", List.of(difference));
            form.setVersion(theirs.version());
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(theirs, form, model);
        }
        return done(account, "access.account.roles-changed", actor, flash, request);
    }

    /** A generated password is shown in the answer itself: it is kept nowhere, not even for the time of a redirect. */
    @PostMapping("/password")
    String resetPassword(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String password,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request) {
        AccountView account = accounts.get(new AccountId(id));
        boolean typed = password != null && !password.isEmpty();
        String fresh = typed && password != null ? password : GeneratedPassword.next();
        try {
            accounts.resetPassword(account.id(), fresh);
        } catch (RuleViolationException e) {
            return refused(account, e, model);
        }
        if (!typed) {
            return passwordPage(account, fresh, model);
        }
        return done(account, "access.account.password-changed", actor, flash, request);
    }

    @PostMapping("/deactivate")
    String deactivate(
            @PathVariable long id, Actor actor, Model model, RedirectAttributes flash, HttpServletRequest request) {
        AccountView account = accounts.get(new AccountId(id));
        try {
            accounts.deactivate(account.id());
        } catch (RuleViolationException e) {
            return refused(account, e, model);
        }
        return done(account, "access.account.deactivated", actor, flash, request);
    }

    @PostMapping("/activate")
    String activate(
            @PathVariable long id, Actor actor, Model model, RedirectAttributes flash, HttpServletRequest request) {
        AccountView account = accounts.get(new AccountId(id));
        try {
            accounts.activate(account.id());
        } catch (RuleViolationException e) {
            return refused(account, e, model);
        }
        flash.addFlashAttribute(Flash.NAME, Flash.of("access.account.activated", account.username()));
        return "redirect:" + AccountsController.PATH + "/" + account.id();
    }

    static String passwordPage(AccountView account, String password, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("password", password);
        return "access/account-password";
    }

    private String done(
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

    private String refused(AccountView account, RuleViolationException e, Model model) {
        RolesForm form = filled(account);
        BindException errors = new BindException(form, "form");
        errors.reject(e.messageKey(), e.arguments(), null);
        model.addAllAttributes(errors.getModel());
        return page(account, form, model);
    }

    private static RolesForm filled(AccountView account) {
        RolesForm form = new RolesForm();
        form.setRoles(account.roles());
        form.setVersion(account.version());
        return form;
    }

    private String page(AccountView account, RolesForm form, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("roles", choices.roles());
        return "access/account";
    }
}
