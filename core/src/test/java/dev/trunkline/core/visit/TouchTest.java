package dev.trunkline.core.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TouchTest {
    private static final Touch PAID =
            Touch.of("https://a.example/?gclid=1&utm_source=google", "https://www.google.com/");

    @ParameterizedTest
    @CsvSource({
        "https://a.example/prices,",
        "https://a.example/prices,https://a.example/?gclid=1",
        "https://a.example/prices?page=2&gclid=,https://A.example/",
        "https://a.example/#gclid=2,",
        "https://a.example/?utm_source=google&x=y&gclid=1,https://www.google.com/search"
    })
    void continuesTheVisitOnPagesThatBringNothingNew(String url, @Nullable String referrer) {
        assertThat(Touch.of(url, referrer == null ? "" : referrer).continues(PAID))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/?gclid=2&utm_source=google,https://www.google.com/",
        "https://a.example/?msclkid=1,",
        "https://a.example/,https://www.bing.com/",
    })
    void startsAnotherVisitOnAnotherTagClickOrReferrer(String url, @Nullable String referrer) {
        assertThat(Touch.of(url, referrer == null ? "" : referrer).continues(PAID))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "not a url", "https://", "https://a.example/?%%%&=&gclid", "javascript:alert(1)"})
    void takesAnyTextForAnArrivalThatBringsNothing(String url) {
        assertThat(Touch.of(url, url).fingerprint()).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfParameters() {
        assertThat(Touch.of("https://a.example/?utm_source=google&gclid=1", "https://www.google.com/"))
                .isEqualTo(PAID);
    }
}
