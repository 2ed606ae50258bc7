package okoplan.organization.admin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import okoplan.organization.Register;
import okoplan.organization.RegisterFilterForm;
import okoplan.shared.PageKey;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Slice;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import okoplan.shared.conflict.Conflict;
import okoplan.shared.conflict.Part;
import okoplan.shared.spreadsheet.Column;
import okoplan.shared.view.Flash;
import okoplan.shared.view.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of one list that the administrator keeps: the list, an entry's form, taking out of use and back. A subclass
 * says what is peculiar to the list.
 */
abstract class RegisterPages<I, D, V, F extends RegisterForm<D>> {

    /** How many values most of the lists are sorted by. */
    static final int KEY_SIZE = 2;

    private final Register<I, D, V> register;
    private final Words words;
    private final String name;
    private final List<Column<V>> columns;

    /**
     * @param name of the list: in addresses, template names and, with the prefix {@code organization.}, message keys
     */
    RegisterPages(Register<I, D, V> register, Words words, String name, List<Column<V>> columns) {
        this.register = register;
        this.words = words;
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    abstract I id(long value);

    abstract F blank();

    abstract F filled(Versioned<I, D> entry);

    /** What the form says, as people read it, by key of the field's label. */
    abstract Map<String, String> described(F form);

    /** The field that a message of a broken rule belongs to, by key; others stand above the form. */
    abstract Map<String, String> fieldsOfRules();

    /** How the entry is called in messages and headings. */
    abstract String title(D details);

    /** Puts what the page with the form needs besides the form. */
    void prepareForm(F form, Model model) {}

    /** Puts what the list needs besides its rows. */
    void prepareList(List<V> rows, Model model) {}

    @InitBinder
    void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping
    String list(
            @ModelAttribute("filter") RegisterFilterForm filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        Slice<V> rows = register.list(filter.toFilter(), key(after), ListPage.rows(whole));
        model.addAttribute("rows", rows.items());
        model.addAttribute("columns", columns);
        model.addAttribute("page", ListPage.of(rows, filter.address(path()), page));
        model.addAttribute("chips", filter.chips(path(), words::of));
        model.addAttribute("filterWords", filter.chosen(words::of));
        model.addAttribute("uses", words.uses());
        prepareList(rows.items(), model);
        return "organization/" + name + "-list";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        return form(blank(), model);
    }

    @PostMapping
    String create(@ModelAttribute("form") @Valid F form, BindingResult errors, Model model, RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return form(form, model);
        }
        try {
            register.create(form.details());
        } catch (RuleViolationException e) {
            reject(errors, e);
            return form(form, model);
        }
        flash.addFlashAttribute(Flash.NAME, Flash.of(text("created"), title(form.details())));
        return "redirect:" + path();
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        Versioned<I, D> entry = register.get(id(id));
        prepareEntry(entry, id, model);
        return form(filled(entry), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @ModelAttribute("form") @Valid F form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Versioned<I, D> entry = register.get(id(id));
        prepareEntry(entry, id, model);
        if (errors.hasErrors()) {
            return form(form, model);
        }
        try {
            register.change(id(id), form.getVersion() == null ? -1 : form.getVersion(), form.details());
        } catch (RuleViolationException e) {
            reject(errors, e);
            return form(form, model);
        } catch (StaleVersionException e) {
            return conflict(id, form, register.get(id(id)), model, response);
        }
        flash.addFlashAttribute(Flash.NAME, Flash.of(text("changed"), title(form.details())));
        return "redirect:" + path();
    }

    @PostMapping("/{id}/deactivate")
    String deactivate(@PathVariable long id, Model model, RedirectAttributes flash) {
        return turn(id, false, model, flash);
    }

    @PostMapping("/{id}/activate")
    String activate(@PathVariable long id, Model model, RedirectAttributes flash) {
        return turn(id, true, model, flash);
    }

    private String turn(long id, boolean on, Model model, RedirectAttributes flash) {
        Versioned<I, D> entry = register.get(id(id));
        try {
            if (on) {
                register.activate(id(id));
            } else {
                register.deactivate(id(id));
            }
        } catch (RuleViolationException e) {
            F form = filled(entry);
            BindException errors = new BindException(form, "form");
            errors.reject(e.messageKey(), e.arguments(), null);
            prepareEntry(entry, id, model);
            model.addAllAttributes(errors.getModel());
            return form(form, model);
        }
        flash.addFlashAttribute(
                Flash.NAME,
                Flash.of(on ? "organization.activated" : "organization.deactivated", title(entry.details())));
        return "redirect:" + path() + "/" + id;
    }

    private String conflict(long id, F mine, Versioned<I, D> theirs, Model model, HttpServletResponse response) {
        F saved = filled(theirs);
        model.addAttribute(
                Conflict.NAME,
                Conflict.of(
                        new Conflict.Subject(
                                name.replace("groups", "school_groups").replaceFirst("s$", ""), id),
                        theirs.version(),
                        mine,
                        saved,
                        this::blank,
                        Part.described(saved, this::described)));
        mine.setVersion(theirs.version());
        response.setStatus(HttpStatus.CONFLICT.value());
        return form(mine, model);
    }

    private void prepareEntry(Versioned<I, D> entry, long id, Model model) {
        model.addAttribute("entryId", id);
        model.addAttribute("entryTitle", title(entry.details()));
        model.addAttribute("active", entry.active());
    }

    private String form(F form, Model model) {
        model.addAttribute("form", form);
        prepareForm(form, model);
        return "organization/" + name + "-form";
    }

    private void reject(BindingResult errors, RuleViolationException e) {
        String field = fieldsOfRules().get(e.messageKey());
        if (field == null) {
            errors.reject(e.messageKey(), e.arguments(), null);
        } else {
            errors.rejectValue(field, e.messageKey(), e.arguments(), null);
        }
    }

    private @Nullable PageKey key(@Nullable String after) {
        return PageKey.decode(after, keySize());
    }

    /** How many values the list is sorted by. */
    int keySize() {
        return KEY_SIZE;
    }

    private String path() {
        return "/admin/" + name;
    }

    private String text(String what) {
        return "organization." + name + "." + what;
    }
}
