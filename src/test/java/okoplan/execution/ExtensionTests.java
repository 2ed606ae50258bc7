package okoplan.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import okoplan.shared.AccountId;
import okoplan.shared.AssignmentId;
import okoplan.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExtensionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DUE = TODAY.minusDays(3);
    private static final LocalDate ASKED = TODAY.plusDays(14);
    private static final AccountId HEAD = new AccountId(7);

    private final Extension extension = new Extension(
            new AssignmentId(1),
            DUE,
            new ExtensionContent(ASKED, "Ждём приказа", UUID.fromString("0-0-0-0-1")),
            new AccountId(2),
            false,
            TODAY,
            Instant.EPOCH);

    @Test
    void isGrantedAsAskedWithoutAComment() {
        grant(ASKED, "");
        assertThat(extension.status()).isEqualTo(ExtensionStatus.GRANTED);
    }

    @Test
    void isGrantedInPartOnlyWithAComment() {
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> grant(ASKED.minusDays(1), " "));
        assertThat(extension.status()).isEqualTo(ExtensionStatus.PENDING);
        grant(ASKED.minusDays(1), "Успеете раньше");
        assertThat(extension.status()).isEqualTo(ExtensionStatus.GRANTED);
    }

    @Test
    void isRefusedOnlyWithAComment() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> extension.refuse(HEAD, TODAY, Instant.EPOCH, ""));
        extension.refuse(HEAD, TODAY, Instant.EPOCH, "Времени было достаточно");
        assertThat(extension.status()).isEqualTo(ExtensionStatus.REFUSED);
    }

    @Test
    void isDecidedOnce() {
        extension.withdraw(TODAY);
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> grant(ASKED, ""));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> extension.refuse(HEAD, TODAY, Instant.EPOCH, "Поздно"));
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> extension.withdraw(TODAY));
        assertThat(extension.status()).isEqualTo(ExtensionStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(ExtensionStatus.class)
    void onlyWhatIsPendingBecomesAnythingElse(ExtensionStatus status) {
        assertThat(Arrays.stream(ExtensionStatus.values()).filter(status::canBecome))
                .hasSize(status == ExtensionStatus.PENDING ? ExtensionStatus.values().length - 1 : 0);
    }

    private void grant(LocalDate due, String comment) {
        extension.grant(HEAD, TODAY, Instant.EPOCH, DUE, due, due, comment);
    }
}
