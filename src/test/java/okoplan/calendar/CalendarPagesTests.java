package okoplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.access.TestTown;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.calendar.phrase.RowPosition;
import okoplan.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OkoPlanTest
class CalendarPagesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final TestTown town;
    private final WorkingDayTransfers transfers;
    private final Calendar calendar;
    private final DeadlineReadings readings;

    CalendarPagesTests(
            MockMvc mvc,
            ApplicationContext context,
            WorkingDayTransfers transfers,
            Calendar calendar,
            DeadlineReadings readings) {
        this.mvc = mvc;
        this.context = context;
        this.town = new TestTown(context);
        this.transfers = transfers;
        this.calendar = calendar;
        this.readings = readings;
    }

    private ResultActions open(String address) throws Exception {
        return mvc.perform(get(address).with(SignedInAs.actor(town.admin)));
    }

    private ResultActions send(String address, String... parameters) throws Exception {
        var request = post(address).with(SignedInAs.actor(town.admin)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }

    private List<TransferView> own() {
        return town.as(() -> transfers.ofYear(2026)).stream()
                .filter(TransferView::isOwn)
                .toList();
    }

    private boolean isWorking(LocalDate day) {
        return town.as(() -> calendar.workingDays().isWorking(day));
    }

    @Test
    void showsTheCountrysTransfersOfTheYear() throws Exception {
        open("/admin/calendar")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("9\u00a0января 2026")))
                .andExpect(content().string(containsString("по всей стране")));
        open("/admin/calendar?year=2027").andExpect(content().string(containsString("На этот год переносов нет")));
    }

    @Test
    void addsCorrectsAndDeletesADay() throws Exception {
        send("/admin/calendar/transfers", "day", "30.11.2026", "working", "false", "note", "день округа")
                .andExpect(redirectedUrl("/admin/calendar?year=2026"));
        assertThat(isWorking(MONDAY)).isFalse();
        TransferId id = java.util.Objects.requireNonNull(own().get(0).id());

        open("/admin/calendar/transfers/" + id).andExpect(content().string(containsString("30.11.2026")));
        String address = "/admin/calendar/transfers/" + id;
        send(address, "day", "01.12.2026", "working", "false", "version", "0")
                .andExpect(redirectedUrl("/admin/calendar?year=2026"));
        assertThat(isWorking(MONDAY)).isTrue();
        assertThat(isWorking(MONDAY.plusDays(1))).isFalse();

        send(address, "day", "02.12.2026", "working", "false", "version", "0")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("вы изменили это же в другом окне")));
        send(address + "/delete").andExpect(redirectedUrl("/admin/calendar?year=2026"));
        assertThat(own()).isEmpty();
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        send("/admin/calendar/transfers", "day", "завтрак", "note", "день округа")
                .andExpect(content().string(containsString("Есть проблема")))
                .andExpect(content().string(containsString("Выберите, рабочий это день или выходной")))
                .andExpect(content().string(containsString("завтрак")))
                .andExpect(content().string(containsString("день округа")));
        send("/admin/calendar/transfers", "day", "30.11.2026", "working", "false");
        send("/admin/calendar/transfers", "day", "30.11.2026", "working", "true")
                .andExpect(content().string(containsString("Для этого дня поправка уже есть")));
    }

    @Test
    void loadsAYearsTransfersFromLines() throws Exception {
        send("/admin/calendar/2026/lines", "lines", "30 ноября выходной\nерунда")
                .andExpect(content().string(containsString("Не прочитаны строки: 2")));
        assertThat(own()).isEmpty();
        send("/admin/calendar/2026/lines", "lines", "30 ноября выходной\n5 декабря рабочий")
                .andExpect(redirectedUrl("/admin/calendar?year=2026"));
        assertThat(isWorking(MONDAY)).isFalse();
        assertThat(isWorking(LocalDate.of(2026, 12, 5))).isTrue();
        send("/admin/calendar/2026/lines", "lines", "30 ноября рабочий");
        assertThat(own()).hasSize(2);
        assertThat(isWorking(MONDAY)).isTrue();
    }

    @Test
    void setsTheTermsThatPhrasesAreReadWith() throws Exception {
        open("/admin/calendar/terms/2026")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Осенние каникулы")));
        send("/admin/calendar/terms/2026", "rows[7].from", "26.10.2026", "rows[7].to", "03.11.2026")
                .andExpect(redirectedUrl("/admin/calendar?year=2026"));
        assertThat(town.as(() -> readings.read("осенние каникулы", new SchoolYear(2026).days(), RowPosition.UNKNOWN))
                        .windows())
                .containsExactly(new DeadlineWindow(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 3)));
        open("/admin/calendar?year=2026&phrase=осенние каникулы")
                .andExpect(content().string(containsString("26\u00a0октября – 3\u00a0ноября 2026")));
        send("/admin/calendar/terms/2026");
        open("/admin/calendar?year=2026").andExpect(content().string(containsString("Даты не заданы")));
    }

    @Test
    void refusesTermsThatCannotBe() throws Exception {
        send("/admin/calendar/terms/2026", "rows[0].from", "01.09.2026")
                .andExpect(content().string(containsString("Укажите последний день")));
        send("/admin/calendar/terms/2026", "rows[0].from", "10.10.2026", "rows[0].to", "01.10.2026")
                .andExpect(content().string(containsString("Последний день должен быть не раньше первого")));
        send("/admin/calendar/terms/2026", "rows[0].from", "01.08.2026", "rows[0].to", "01.10.2026")
                .andExpect(content().string(containsString("Дни должны быть внутри учебного года")));
        send(
                        "/admin/calendar/terms/2026",
                        "rows[0].from",
                        "01.09.2026",
                        "rows[0].to",
                        "30.10.2026",
                        "rows[1].from",
                        "25.10.2026",
                        "rows[1].to",
                        "25.12.2026")
                .andExpect(content().string(containsString("Дни пересекаются")));
    }

    @Test
    void hidesAnotherMunicipalitysDays() throws Exception {
        send("/admin/calendar/transfers", "day", "30.11.2026", "working", "false", "note", "день округа");
        TransferId id = java.util.Objects.requireNonNull(own().get(0).id());
        Actor stranger = new TestTown(context).admin;
        mvc.perform(get("/admin/calendar/transfers/" + id).with(SignedInAs.actor(stranger)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/admin/calendar?year=2026").with(SignedInAs.actor(stranger)))
                .andExpect(content().string(not(containsString("день округа"))));
    }

    @Test
    void isForTheAdministratorOnly() throws Exception {
        mvc.perform(get("/admin/calendar").with(SignedInAs.actor(town.head()))).andExpect(status().isForbidden());
    }
}
