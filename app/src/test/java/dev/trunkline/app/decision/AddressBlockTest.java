package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBlockTest {
    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "203.0.113.9, 203.0.113.0/24",
        "203.0.113.255, 203.0.113.0/24",
        "2001:db8:1:2ff:3:4:5:6, 2001:db8:1:200:0:0:0:0/56",
        "::ffff:203.0.113.9, 203.0.113.0/24",
        "127.0.0.1, ''",
        "::1, ''",
        "not.an.address, not.an.address",
        "a:b, a:b",
        "999.1.1.1, 999.1.1.1",
    })
    void neighboursShareABlock(String address, String block) {
        assertThat(AddressBlock.of(address)).isEqualTo(block);
    }
}
