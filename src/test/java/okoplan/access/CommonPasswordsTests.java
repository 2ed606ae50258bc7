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
                "директор директор 12",
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
                "лист-сентябрь-чайник",
                "шаг за шагом, шаг за горой",
                "222-жираф-222-облако"
            })
    void takesWhatIsHardToGuess(String password) {
        assertThatCode(() -> PasswordRules.check(password, "direktor")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "приветпривет",
                "Привет ПРИВЕТ",
                "пароль-пароль",
                "ромашка ромашка",
                "кот-кот-кот-кот",
                "василёк.василёк.1"
            })
    void refusesAWordThatIsTypedAgain(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, "direktor"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("access.password.too-simple");
    }
}
