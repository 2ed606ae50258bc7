package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Duration;
import java.util.stream.IntStream;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.shared.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OkoPlanTest
class AddressDelaysTests {

    private static final String SCHOOL = "203.0.113.7";

    private final AddressDelays delays;
    private final AccessProperties properties;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final MockMvc mvc;
    private final ApplicationContext context;

    AddressDelaysTests(
            AddressDelays delays,
            AccessProperties properties,
            TestClock clock,
            JdbcClient jdbc,
            MockMvc mvc,
            ApplicationContext context) {
        this.delays = delays;
        this.properties = properties;
        this.clock = clock;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.context = context;
    }

    @AfterEach
    void forgetAddresses() {
        jdbc.sql("delete from sign_in_address_delay").update();
    }

    private void spend(String address) {
        IntStream.range(0, properties.signInTriesPerAddress()).forEach(i -> delays.beginTry(address));
    }

    private long refusedFor(String address) {
        TooManyTriesException refused =
                catchThrowableOfType(TooManyTriesException.class, () -> delays.beginTry(address));
        assertThat(refused).isNotNull();
        assertThat(refused.messageKey()).isEqualTo("access.login.wait-address");
        return refused.seconds();
    }

    @Test
    void givesOneTryBackEveryHalfMinuteWhenTheStoreIsSpent() {
        spend(SCHOOL);
        assertThat(refusedFor(SCHOOL)).isEqualTo(30);
        clock.moveBy(Duration.ofSeconds(29));
        assertThat(refusedFor(SCHOOL)).isEqualTo(1);
        clock.moveBy(Duration.ofSeconds(1));
        delays.beginTry(SCHOOL);
        assertThat(refusedFor(SCHOOL)).isEqualTo(30);
        assertThatCode(() -> delays.beginTry("203.0.113.8")).doesNotThrowAnyException();
    }

    @Test
    void countsNoTryThatWasRightAndForgetsAQuietAddress() {
        for (int i = 0; i < properties.signInTriesPerAddress() * 2; i++) {
            delays.beginTry(SCHOOL);
            delays.takeBack(SCHOOL);
        }
        delays.beginTry(SCHOOL);
        clock.moveBy(AddressDelays.ONE_BACK_AFTER.plusSeconds(1));
        delays.cleanUp();
        assertThat(jdbc.sql("select count(*) from sign_in_address_delay")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesANetworkOfTheSixthVersionForOneAddressAndLeavesTheOwnMachineAlone() {
        spend("2001:db8:1:2::1");
        refusedFor("2001:db8:1:2:ffff::9");
        assertThatCode(() -> delays.beginTry("2001:db8:1:3::1")).doesNotThrowAnyException();
        spend("127.0.0.1");
        assertThatCode(() -> delays.beginTry("127.0.0.1")).doesNotThrowAnyException();
        spend("not.an.address");
        refusedFor("not.an.address");
    }

    @Test
    void slowsDownASprayOfNamesButNotASchoolWhereOnePersonMistypes() throws Exception {
        TestTown town = new TestTown(context);
        for (int i = 0; i < 30; i++) {
            mvc.perform(form(town.username(town.admin), "не тот"));
        }
        mvc.perform(form(town.username(town.staff()), TestTown.PASSWORD)).andExpect(redirectedUrl("/"));

        jdbc.sql("delete from sign_in_address_delay").update();
        spend(SCHOOL);
        Object refused = mvc.perform(form("nobody-" + town.id, "не тот"))
                .andReturn()
                .getRequest()
                .getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        assertThat(refused).isInstanceOf(TooManyTriesException.class);
        assertThat(jdbc.sql("select count(*) from sign_in_delay where username_key = ?")
                        .param(Sha256.hex("nobody-" + town.id))
                        .query(Integer.class)
                        .single())
                .as("a refused try is not held against the name")
                .isZero();
    }

    private static MockHttpServletRequestBuilder form(String username, String password) {
        return post("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(SCHOOL);
                    // as a stranger would claim it: only a proxy that the server is told of is believed
                    request.addHeader("X-Forwarded-For", "198.51.100." + username.length());
                    return request;
                });
    }
}
