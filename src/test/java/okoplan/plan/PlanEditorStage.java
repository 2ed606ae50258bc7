package okoplan.plan;

import static okoplan.browser.BrowserPeople.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import okoplan.access.ActingAs;
import okoplan.browser.BrowserPeople;
import okoplan.browser.Browsing;
import okoplan.browser.Browsing.Screen;
import okoplan.browser.OkoPlanBrowserTest;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.BeforeEach;

/** A draft with a heading and three measures, opened in the editor by a specialist. */
@OkoPlanBrowserTest
abstract class PlanEditorStage {

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

    final BrowserPeople people;
    final PlanDrafts drafts;
    final PlanEditing editing;
    final PlanViews views;
    PlanId plan = new PlanId(0);

    PlanEditorStage(BrowserPeople.Factory factory, PlanDrafts drafts, PlanEditing editing, PlanViews views) {
        this.people = factory.create(3);
        this.drafts = drafts;
        this.editing = editing;
        this.views = views;
    }

    @BeforeEach
    void makePlan() {
        plan = as(() -> drafts.create(
                people.staff().actor(), NewPlan.ofMunicipality("Дорожная карта на 2026/2027 учебный год", YEAR)));
        as(() -> editing.insertRows(
                people.staff().actor(),
                plan,
                RowPlace.end(),
                List.of(
                        PastedRow.section("I.", "Нормативная основа"),
                        PastedRow.measure("1.1", "Обновить положение", "Положение", "сентябрь – октябрь 2026", "ОО"),
                        PastedRow.measure("1.2", "Провести семинар", "", "до 15 июня", "Управление образования"),
                        PastedRow.measure("1.3", "Подвести итоги", "Справка", "август", "совет"))));
    }

    Page open(Browsing browsing, Screen screen) {
        Page page = browsing.signIn(screen, people.staff().username(), PASSWORD);
        page.navigate("/plans/" + plan + "/edit");
        if (screen == Screen.DESKTOP) {
            page.waitForSelector("#plan-grid.is-ready");
            browsing.screenshot(page, "editor");
        }
        return page;
    }

    static Locator cell(Page page, String title) {
        return page.locator("td.cell-title", new Page.LocatorOptions().setHasText(title));
    }

    List<String> titles() {
        return as(() -> views.get(people.staff().actor(), plan)).rows().stream()
                .map(PlanRow::title)
                .toList();
    }

    <T> T as(Supplier<T> work) {
        return ActingAs.call(people.staff().actor(), work);
    }
}
