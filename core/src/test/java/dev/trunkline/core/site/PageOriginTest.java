package dev.trunkline.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageOriginTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://www.example.com,                       https://www.example.com",
        "https://www.example.com/contact?utm_source=x#y, https://www.example.com",
        "HTTPS://WWW.Example.COM:443/,                  https://www.example.com",
        "http://www.example.com:80,                     http://www.example.com",
        "http://localhost:8000/page,                    http://localhost:8000",
        "www.example.com/contact,                       https://www.example.com",
        "'  https://example.com  ',                     https://example.com",
        "https://bücher.example/,                       https://xn--bcher-kva.example",
        "http://[::1]:8080/,                            http://[::1]:8080",
        "https://example.com?next=https://evil.example, https://example.com",
    })
    void isSchemeHostAndPortOfAnAddress(String address, String origin) {
        assertThat(PageOrigin.of(address)).hasToString(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "javascript:alert(1)",
                "ftp://example.com",
                "https://",
                "https:///path",
                "https://user:secret@",
                "https://exa mple.com",
                "https://example.com:99x",
                "mailto:ada@example.com?x=://"
            })
    void refusesWhatIsNoAddressOfAPage(String address) {
        assertThatThrownBy(() -> PageOrigin.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://www.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://example.com/",
                "https://Example.com",
                "https://a\nb",
                "file://",
                "https://example.com:0"
            })
    void knowsWhatNoBrowserWrites(String text) {
        assertThat(PageOrigin.isOrigin(text)).isFalse();
    }
}
