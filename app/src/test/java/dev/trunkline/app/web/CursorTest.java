package dev.trunkline.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:00Z,     r-1",
        "2026-03-02T12:00:00.123Z, twilio-CA1",
        "1969-12-31T23:59:59.999Z, 'with a space'",
        "1970-01-01T00:00:00Z,     ключ",
    })
    void readsWhatItWrote(Instant startedAt, String id) {
        ResponseKey key = new ResponseKey(startedAt, new ResponseId(id));

        assertThat(Cursor.read(Cursor.write(key))).isEqualTo(key);
    }

    @Test
    void needsNoEscapingInAUrl() {
        ResponseKey key = new ResponseKey(Instant.EPOCH, new ResponseId("\u00ff\u00fe?>&=+/~"));

        assertThat(Cursor.write(key)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void noCursorIsTheFirstPage() {
        assertThat(Cursor.read(null)).isNull();
        assertThat(Cursor.read("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!", "12 r-1", "%00"})
    void refusesWhatIsNotBase64(String cursor) {
        assertRefused(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12", "12 ", " r-1", "x r-1", "99999999999999999999 r-1", "1.5 r-1"})
    void refusesWhatIsNoPlace(String text) {
        assertRefused(Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "=");
        if (!text.isEmpty()) {
            assertRefused(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void assertRefused(String cursor) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.read(cursor))
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(400);
                    assertThat(problem.getBody().getDetail()).startsWith("cursor must be");
                });
    }
}
