package okoplan.calendar;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.access.TestTown;
import okoplan.shared.Actor;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OkoPlanTest
class DeadlineReadingApiTests {

    private final MockMvc mvc;
    private final Actor staff;

    DeadlineReadingApiTests(MockMvc mvc, ApplicationContext context) {
        this.mvc = mvc;
        this.staff = new TestTown(context).staff();
    }

    private ResultActions ask(String json) throws Exception {
        return mvc.perform(post("/api/v1/deadline-readings")
                .with(SignedInAs.actor(staff))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    @Test
    void readsAPhraseInAPeriod() throws Exception {
        ask("""
                {"phrase":"октябрь – декабрь","period":{"from":"2026-09-01","to":"2027-08-31"}}
                """)
                .andExpect(status().isOk())
                .andExpect(content().json("""
                        {"kind":"MONTH_RANGE","windows":[{"from":"2026-10-01","to":"2026-12-31"}],
                         "anchor":null,"needsDate":false,"warnings":[]}
                        """, org.springframework.test.json.JsonCompareMode.STRICT));
    }

    @Test
    void leavesTheStartOpenAndWarnsInWords() throws Exception {
        ask("""
                {"phrase":"до сентября 2026","period":{"from":"2026-09-01","to":"2027-08-31"}}
                """)
                .andExpect(jsonPath("$.kind").value("UNTIL_MONTH"))
                .andExpect(jsonPath("$.windows[0].from").value(Matchers.nullValue()))
                .andExpect(jsonPath("$.windows[0].to").value("2026-08-31"))
                .andExpect(jsonPath("$.warnings[0]").value("Срок вне периода плана (01.09.2026 – 31.08.2027)."));
    }

    @Test
    void readsWithoutAPeriod() throws Exception {
        ask("{\"phrase\":\"15.10.2026\",\"period\":null}")
                .andExpect(jsonPath("$.kind").value("DATE"))
                .andExpect(jsonPath("$.windows[0].from").value("2026-10-15"));
        ask("{\"phrase\":\"октябрь\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.needsDate").value(true))
                .andExpect(jsonPath("$.windows").isEmpty());
    }

    @Test
    void namesTheScheduleThatTheDateHangsOn() throws Exception {
        ask("{\"phrase\":\"согласно графику диагностических работ\"}")
                .andExpect(jsonPath("$.kind").value("EXTERNAL_SCHEDULE"))
                .andExpect(jsonPath("$.anchor").value("график диагностических работ"))
                .andExpect(jsonPath("$.needsDate").value(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"phrase\":",
                "",
                "null",
                "{\"phrase\":\"май\",\"period\":{\"from\":\"2026-09-01\"}}",
                "{\"phrase\":\"май\",\"period\":{\"from\":\"2026-09-01\",\"to\":\"2025-09-01\"}}",
                "{\"phrase\":\"май\",\"period\":{\"from\":\"01.09.2026\",\"to\":\"31.08.2027\"}}"
            })
    void refusesWhatIsMalformed(String json) throws Exception {
        ask(json)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void isForSignedInSessions() throws Exception {
        mvc.perform(post("/api/v1/deadline-readings")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"phrase\":\"май\"}"))
                .andExpect(status().isUnauthorized());
    }
}
