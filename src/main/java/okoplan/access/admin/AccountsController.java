package okoplan.access.admin;

import java.util.Map;
import okoplan.access.AccountView;
import okoplan.access.Accounts;
import okoplan.access.GeneratedPassword;
import okoplan.access.NewAccount;
import okoplan.shared.AccountId;
import okoplan.shared.PersonId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new account. */
@Controller
@RequestMapping("/admin/accounts")
class AccountsController {

    static final String PATH = "/admin/accounts";

    private static final Map<String, String> FIELDS = Map.of(
            "access.account.username-form", "username",
            "access.account.username-taken", "username",
            "access.account.person-out-of-use", "person",
            "access.account.role-required", "roles",
            "access.account.director-needs-school", "roles");

    private final Accounts accounts;
    private final AccountChoices choices;

    AccountsController(Accounts accounts, AccountChoices choices) {
        this.accounts = accounts;
        this.choices = choices;
    }

    @GetMapping("/new")
    String fresh(@RequestParam(required = false) @Nullable Long person, Model model) {
        NewAccountForm form = new NewAccountForm();
        form.setPerson(person);
        return form(form, model);
    }

    /**
     * Makes the account. A generated password is shown in the answer itself: it is kept nowhere, not even for the time of
     * a redirect.
     */
    @PostMapping
    String create(
            @ModelAttribute("form") NewAccountForm form, BindingResult errors, Model model, RedirectAttributes flash) {
        Long person = form.getPerson();
        String username = form.getUsername();
        if (person == null) {
            errors.rejectValue("person", "access.account.person-required");
        }
        if (username == null || username.isBlank()) {
            errors.rejectValue("username", "access.account.username-required");
        }
        if (errors.hasErrors() || person == null || username == null) {
            return form(form, model);
        }
        String typed = form.getPassword() == null ? "" : form.getPassword();
        String password = typed.isEmpty() ? GeneratedPassword.next() : typed;
        AccountId id;
        try {
            id = accounts.create(new NewAccount(new PersonId(person), username, form.getRoles(), password));
        } catch (RuleViolationException e) {
            String field = FIELDS.getOrDefault(e.messageKey(), "password");
            errors.rejectValue(field, e.messageKey(), e.arguments(), null);
            return form(form, model);
        }
        AccountView made = accounts.get(id);
        if (typed.isEmpty()) {
            return AccountPages.passwordPage(made, password, model);
        }
        flash.addFlashAttribute(
                Flash.NAME,
                Flash.of(
                        "access.account.created", made.username(), made.person().fullName()));
        return "redirect:" + PATH;
    }

    private String form(NewAccountForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("persons", choices.persons());
        model.addAttribute("roles", choices.roles());
        return "access/account-new";
    }
}
