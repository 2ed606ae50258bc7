package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okoplan.OkoPlanTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@OkoPlanTest
class PasswordSignInTests {

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final SignInDelays delays;
    private final PasswordEncoder encoder;
    private final TestTown town;

    PasswordSignInTests(ApplicationContext context, JdbcClient jdbc, SignInDelays delays, PasswordEncoder encoder) {
        this.context = context;
        this.jdbc = jdbc;
        this.delays = delays;
        this.encoder = encoder;
        this.town = new TestTown(context);
    }

    private static Authentication typed(String username, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(username, password);
    }

    /** Same time by construction: one comparison of a password, whatever the name. */
    @Test
    void comparesOnePasswordWhetherTheNameExistsOrNot() {
        CountingEncoder counting = new CountingEncoder(encoder);
        PasswordSignIn signIn = new PasswordSignIn(
                context.getBean(SignedInLookup.class),
                counting,
                context.getBean(SignInTries.class),
                context.getBean(CodeSignIn.class),
                jdbc);
        int first = counting.after(() -> refuse(signIn, "unknown-first-" + town.id));
        assertThat(first)
                .as("the stand-in hash is made before or at the first try")
                .isLessThanOrEqualTo(2);
        assertThat(counting.after(() -> refuse(signIn, "unknown-" + town.id))).isEqualTo(1);
        assertThat(counting.after(() -> refuse(signIn, town.username(town.admin))))
                .isEqualTo(1);
    }

    private static void refuse(PasswordSignIn signIn, String username) {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> signIn.authenticate(typed(username, "не тот")));
    }

    @Test
    void makesAWeakerHashAnewAtSignIn() {
        String weak = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(TestTown.PASSWORD);
        jdbc.sql("update account set password_hash = ? where id = ?")
                .params(weak, town.admin.account().value())
                .update();
        context.getBean(PasswordSignIn.class).authenticate(typed(town.username(town.admin), TestTown.PASSWORD));
        String hash = jdbc.sql("select password_hash from account where id = ?")
                .param(town.admin.account().value())
                .query(String.class)
                .single();
        assertThat(hash).isNotEqualTo(weak).startsWith("{bcrypt}$2a$10$");
        assertThat(encoder.matches(TestTown.PASSWORD, hash)).isTrue();
    }

    @Test
    void cannotBeOutrunByManyTriesAtOnce() {
        String name = "many-at-once-" + town.id;
        long passed = IntStream.range(0, 24)
                .parallel()
                .filter(i -> {
                    try {
                        delays.beginTry(name);
                        return true;
                    } catch (TooManyTriesException e) {
                        return false;
                    }
                })
                .count();
        assertThat(passed).isEqualTo(SignInDelays.FREE_TRIES + 1);
    }

    private static final class CountingEncoder implements PasswordEncoder {

        private final PasswordEncoder encoder;
        private final AtomicInteger hashes = new AtomicInteger();

        CountingEncoder(PasswordEncoder encoder) {
            this.encoder = encoder;
        }

        int after(Runnable work) {
            hashes.set(0);
            work.run();
            return hashes.get();
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            hashes.incrementAndGet();
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            hashes.incrementAndGet();
            return encoder.matches(password, hash);
        }
    }
}
