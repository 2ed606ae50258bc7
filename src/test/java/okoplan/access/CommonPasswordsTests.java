package okoplan.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okoplan.shared.RuleViolationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "qwertyuiop",
                "password123",
                "йцукенгшщз",
                "okoplan2026",
                "директор2026",
                "iloveyou12",
                "P@ssw0rd123"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, "direktor"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("access.password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-oko-2026",
                "test-oko-2026",
                "рыжий кот на крыше",
                "трамвай восемь облако",
                "Zu4-hWq9-tRx2",
                "лист-сентябрь-чайник"
            })
    void takesWhatIsHardToGuess(String password) {
        assertThatCode(() -> PasswordRules.check(password, "direktor")).doesNotThrowAnyException();
    }
}
