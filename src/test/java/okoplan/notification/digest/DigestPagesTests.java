package okoplan.notification.digest;

import static okoplan.access.PageCalls.document;
import static okoplan.access.PageCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import okoplan.OkoPlanTest;
import okoplan.access.PageCalls;
import okoplan.oversight.District;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class DigestPagesTests {

    private static final String SETTINGS = "/admin/notifications";
    private static final String CHOICE = "/account/notifications";

    private final PageCalls pages;
    private final DigestSettingsStore store;
    private final District district;
    private final Actor admin;

    DigestPagesTests(MockMvcTester mvc, JdbcClient jdbc, DigestSettingsStore store) {
        this.pages = new PageCalls(mvc);
        this.store = store;
        this.district = District.create(jdbc);
        this.admin = district.account(null, Role.ADMIN);
    }

    @Test
    void keepsWhatTheAdministratorSets() {
        var form = document(pages.get(admin, SETTINGS)).expectFirst("form[action=" + SETTINGS + "]");
        assertThat(form.expectFirst("[name=reminders]").val()).isEqualTo("7, 1");

        MvcTestResult saved = pages.send(
                admin,
                form,
                Map.of("hour", "9", "reminders", "1;14 3", "staffAfter", "2", "headAfter", "2", "weeklyDay", "FRIDAY"));

        assertThat(saved).hasStatus3xxRedirection();
        assertThat(store.of(district.id()))
                .isEqualTo(new DigestSettings(9, List.of(14, 3, 1), 2, 2, DayOfWeek.FRIDAY, true));
        assertThat(document(pages.get(admin, SETTINGS))
                        .expectFirst("[name=reminders]")
                        .val())
                .isEqualTo("14, 3, 1");
    }

    @ParameterizedTest
    @CsvSource({
        "reminders, семь, 'Введите не больше пяти чисел от 1 до 60'",
        "reminders, '1, 2, 3, 4, 5, 6', 'Введите не больше пяти чисел от 1 до 60'",
        "reminders, 61, 'Введите не больше пяти чисел от 1 до 60'",
        "hour, 24, 'Введите час от 0 до 23'",
        "staffAfter, 0, 'Введите число дней от 1 до 365'",
        "headAfter, 2, 'Начальнику сообщается не раньше, чем специалисту'"
    })
    void saysWhatToTypeInstead(String field, String typed, String words) {
        var form = document(pages.get(admin, SETTINGS)).expectFirst("form[action=" + SETTINGS + "]");

        MvcTestResult answer = pages.send(admin, form, Map.of(field, typed));

        assertThat(answer).hasStatus(422);
        assertThat(document(answer).text()).contains("Есть проблема", words);
        assertThat(document(answer).expectFirst("[name=" + field + "]").val()).isEqualTo(typed);
        assertThat(store.of(district.id())).isEqualTo(DigestSettings.STANDARD);
    }

    @Test
    void showsBothWhereTwoAdministratorsSetThem() {
        var mine = document(pages.get(admin, SETTINGS)).expectFirst("form[action=" + SETTINGS + "]");
        pages.send(district.account(null, Role.ADMIN), mine, Map.of("hour", "6"));

        MvcTestResult answer = pages.send(admin, mine, Map.of("hour", "10"));

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Час писем и напоминаний");
        assertThat(store.of(district.id()).hour()).isEqualTo(6);
    }

    @Test
    void asksOnlyHeadsAboutTheWeek() {
        Actor head = district.account(null, Role.HEAD);
        Actor staff = district.account(null, Role.STAFF);
        assertThat(document(pages.get(staff, CHOICE)).select("input[name=weeklyMail]"))
                .isEmpty();
        var form = document(pages.get(head, CHOICE)).expectFirst("form[action=" + CHOICE + "]");
        assertThat(form.select("input[type=checkbox][checked]").eachAttr("name"))
                .containsExactly("reminders", "dailyMail", "weeklyMail");

        assertThat(pages.post(head, CHOICE, Map.of("reminders", "true"))).hasStatus3xxRedirection();
        assertThat(document(pages.get(head, CHOICE))
                        .select("input[type=checkbox][checked]")
                        .eachAttr("name"))
                .containsExactly("reminders");

        pages.post(staff, CHOICE, Map.of("dailyMail", "true"));
        assertThat(document(pages.get(staff, CHOICE))
                        .select("input[type=checkbox][checked]")
                        .eachAttr("name"))
                .containsExactly("dailyMail");
    }
}
