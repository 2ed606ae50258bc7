package okoplan.access.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The table of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void takesTheCodesOfNowAndOfJustBeforeAndAfter() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        for (long other = step - 1; other <= step + 1; other++) {
            assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, other, Totp.DIGITS), now))
                    .hasValue(other);
        }
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step - 2, Totp.DIGITS), now))
                .isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + 2, Totp.DIGITS), now))
                .isEmpty();
        assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
    }

    @Test
    void writesTheKeyInBase32() {
        TotpKey key = new TotpKey(SECRET);
        assertThat(key.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(key.uri("ОКО-План", "director1"))
                .startsWith("otpauth://totp/%D0%9E")
                .contains(":director1?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%D0%9E");
        assertThat(TotpKey.random()).isNotEqualTo(TotpKey.random());
    }

    @Test
    void drawsAPictureThatAPhoneReads() throws Exception {
        String uri = TotpKey.random().uri("ОКО-План", "director1");
        assertThat(PictureReader.read(QrPicture.of(uri))).isEqualTo(uri);
    }
}
