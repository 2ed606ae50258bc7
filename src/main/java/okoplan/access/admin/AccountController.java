package okoplan.access.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import okoplan.access.AccountView;
import okoplan.access.Accounts;
import okoplan.access.GeneratedPassword;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.conflict.Conflict;
import okoplan.shared.conflict.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: roles and a new password. Who changes the own account has to sign in anew. */
@Controller
@RequestMapping("/admin/accounts/{id}")
class AccountController {

    private final Accounts accounts;
    private final AccountChoices choices;
    private final AccountPages pages;

    AccountController(Accounts accounts, AccountChoices choices, AccountPages pages) {
        this.accounts = accounts;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        AccountView account = accounts.get(new AccountId(id));
        return pages.page(account, AccountPages.filled(account), model);
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
            return pages.page(account, form, model);
        } catch (StaleVersionException e) {
            AccountView theirs = accounts.get(account.id());
            model.addAttribute(
                    Conflict.NAME,
                    Conflict.of(
                            new Conflict.Subject("account", account.id().value()),
                            theirs.version(),
                            form,
                            AccountPages.filled(theirs),
                            RolesForm::new,
                            List.of(Part.of(
                                    "roles",
                                    "access.account.roles",
                                    (RolesForm each) -> choices.names(each.getRoles())))));
            form.setVersion(theirs.version());
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.page(theirs, form, model);
        }
        return pages.done(account, "access.account.roles-changed", actor, flash, request);
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
            return pages.refused(account, e, model);
        }
        if (!typed) {
            return AccountPages.passwordPage(account, fresh, model);
        }
        return pages.done(account, "access.account.password-changed", actor, flash, request);
    }
}
