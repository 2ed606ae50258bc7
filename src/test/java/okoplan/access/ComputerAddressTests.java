package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputerAddressTests {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:0:0:0:0:1, 2001:db8::1",
        "2001:0db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "fe80:0:0:0:0:0:0:0, fe80::",
        "fe80:0:0:0:1c2a:0:0:5%3, fe80::1c2a:0:0:5",
        "10.0.0.5, 10.0.0.5",
        "::ffff:10.0.0.5, 10.0.0.5",
        "school.example.ru, school.example.ru"
    })
    void shortensIpv6(String address, String shown) {
        assertThat(ComputerAddress.shown(address)).isEqualTo(shown);
        assertThat(ComputerAddress.isThisComputer(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:0:0:0:0:0:0:1", "::1", "127.0.0.1", "127.0.1.1"})
    void knowsTheComputerOfTheServer(String address) {
        assertThat(ComputerAddress.isThisComputer(address)).isTrue();
    }
}
