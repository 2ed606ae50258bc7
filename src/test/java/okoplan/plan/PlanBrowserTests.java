package okoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import okoplan.access.ActingAs;
import okoplan.browser.BrowserPeople;
import okoplan.browser.Browsing;
import okoplan.browser.Browsing.Screen;
import okoplan.browser.OkoPlanBrowserTest;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OkoPlanBrowserTest
class PlanBrowserTests {

    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final BrowserPeople people;

    PlanBrowserTests(PlanDrafts drafts, PlanEditing editing, BrowserPeople.Factory factory) {
        this.drafts = drafts;
        this.editing = editing;
        this.people = factory.create(3);
    }

    @ParameterizedTest
    @EnumSource
    void leadsTheHeadFromDraftToApproval(Screen screen, Browsing browsing) {
        PlanId plan = draft("План повышения объективности оценки на 2026/2027 учебный год");
        Page page = browsing.signIn(screen, people.head().username(), BrowserPeople.PASSWORD);
        look(browsing, page, "/plans", "plan-list", screen);
        look(browsing, page, "/plans/" + plan, "plan-draft", screen);
        look(browsing, page, "/plans/" + plan + "/delete", "plan-delete", screen);
        look(browsing, page, "/plans/" + plan + "/approve", "plan-approve", screen);

        page.getByRole(AriaRole.BUTTON, button("Утвердить и создать")).click();
        assertThat(page.title()).startsWith("Ошибка:");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "plan-approve-errors-" + screen);
        page.getByLabel("Номер приказа").fill("48-осн");
        page.getByLabel("Дата приказа").fill("20 ноября 2026");
        page.getByRole(AriaRole.BUTTON, button("Утвердить и создать")).click();
        assertThat(page.locator("[data-flash]").innerText()).contains("План утверждён", "11 поручений");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "plan-approved-" + screen);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Назначить дату"))
                .first()
                .click();
        browsing.assertAccessible(page);
        browsing.screenshot(page, "plan-date-" + screen);
        page.getByLabel("Исполнить до").first().fill("15.12.2026");
        page.getByRole(AriaRole.BUTTON, button("Назначить")).click();
        assertThat(page.locator("[data-flash]").innerText()).contains("Дата назначена");
        look(browsing, page, "/plans", "plan-list-approved", screen);
        look(browsing, page, "/plans/" + plan + "/print?marks=true", "plan-print", screen);
        browsing.assertNoComplaints();
    }

    @Test
    void showsADirectorThePlanOnAPhone(Browsing browsing) {
        PlanId plan = draft("План мероприятий для всех школ");
        Page head = browsing.signIn(people.head().username(), BrowserPeople.PASSWORD);
        head.navigate("/plans/" + plan + "/approve");
        head.getByLabel("Номер приказа").fill("49-осн");
        head.getByLabel("Дата приказа").fill("20.11.2026");
        head.getByRole(AriaRole.BUTTON, button("Утвердить и создать")).click();

        Page phone = browsing.signIn(Screen.PHONE, people.directors().get(0).username(), BrowserPeople.PASSWORD);
        look(browsing, phone, "/plans", "plan-list-director", Screen.PHONE);
        look(browsing, phone, "/plans/" + plan, "plan-director", Screen.PHONE);
        assertThat(phone.getByText("Для вашей школы").count()).isEqualTo(3);
    }

    private static void look(Browsing browsing, Page page, String address, String name, Screen screen) {
        page.navigate(address);
        browsing.screenshot(page, name + "-" + screen);
        browsing.assertAccessible(page);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private PlanId draft(String title) {
        Actor staff = people.staff().actor();
        return ActingAs.call(staff, () -> {
            PlanId plan = drafts.create(staff, NewPlan.ofMunicipality(title, PlanGround.SCHOOL_YEAR));
            editing.insertRows(
                    staff,
                    plan,
                    RowPlace.end(),
                    List.of(
                            PastedRow.section("1.", "Подготовка к оценочным процедурам"),
                            PastedRow.measure(
                                    "1.1.",
                                    "Издание приказа о порядке проведения проверочных работ и назначении ответственных",
                                    "Приказ издан и доведён до школ",
                                    "до 28 ноября 2026 г.",
                                    "Управление образования"),
                            PastedRow.measure(
                                    "1.2.",
                                    "Инструктаж организаторов в аудиториях",
                                    "Листы ознакомления",
                                    "ноябрь – декабрь 2026",
                                    "руководители ОО"),
                            PastedRow.section("2.", "Контроль"),
                            PastedRow.measure(
                                    "2.1.",
                                    "Перепроверка работ муниципальной комиссией",
                                    "Доля подтверждённых отметок не ниже 90 %",
                                    "по графику проверочных работ",
                                    "Управление образования, ОО"),
                            PastedRow.measure(
                                    "2.2.",
                                    "Размещение итогов на сайтах школ",
                                    "",
                                    "постоянно",
                                    "ОО, Совет ветеранов педагогического труда")));
            return plan;
        });
    }
}
