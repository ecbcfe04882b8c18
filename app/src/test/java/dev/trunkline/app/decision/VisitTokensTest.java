package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitorSession;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.visit.Touch;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTokensTest {
    private static final byte[] KEY = "a key of thirty-two random bytes".getBytes(StandardCharsets.UTF_8);

    private final VisitTokens tokens = new VisitTokens(KEY);
    private final String token = tokens.write(session(NumberKind.SESSION, new LeaseId(Examples.number(1), 42)));

    @ParameterizedTest
    @EnumSource(NumberKind.class)
    void readsWhatItWrote(NumberKind kind) {
        LeaseId lease = kind == NumberKind.SESSION ? new LeaseId(Examples.number(1), 42) : null;
        VisitorSession session = session(kind, lease);

        String written = tokens.write(session);

        assertThat(tokens.read(written)).as("the first time").contains(session);
        assertThat(tokens.read(written)).as("from memory").contains(session);
    }

    @Test
    void readsWhatAnotherNodeWroteWithTheSameSecret() {
        assertThat(new VisitTokens(KEY.clone()).read(token)).isEqualTo(tokens.read(token));
    }

    @Test
    void fitsTheLimitOfACall() {
        assertThat(token.length()).isLessThan(2048);
    }

    @Test
    void refusesATokenWithAnyBitFlipped() {
        byte[] bytes = token.getBytes(StandardCharsets.US_ASCII);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            String forged = new String(flipped, StandardCharsets.ISO_8859_1);
            assertThat(tokens.read(forged)).as("bit %d of %s", bit, forged).isEmpty();
        }
    }

    @Test
    void refusesASignatureWithAnyBitFlipped() {
        String fields = token.substring(0, token.indexOf('.'));
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1));
        for (int bit = 0; bit < signature.length * 8; bit++) {
            byte[] flipped = signature.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(tokens.read(fields + "." + encode(flipped)))
                    .as("bit %d of the signature", bit)
                    .isEmpty();
        }
    }

    @Test
    void refusesATruncatedToken() {
        for (int length = 0; length < token.length(); length++) {
            assertThat(tokens.read(token.substring(0, length)))
                    .as("the first %d characters", length)
                    .isEmpty();
        }
    }

    @Test
    void refusesATokenOfAnotherSecret() {
        byte[] other = Arrays.copyOf(KEY, KEY.length);
        other[0]++;

        assertThat(new VisitTokens(other).read(token)).isEmpty();
    }

    @Test
    void refusesFieldsOfOneTokenWithTheSignatureOfAnother() {
        String other = tokens.write(session(NumberKind.SITE, null));

        assertThat(tokens.read(token.substring(0, token.indexOf('.')) + other.substring(other.indexOf('.'))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "=.=", "eyJhbGciOiJub25lIn0.e30.", "null", "\u0000.\uffff"})
    void refusesWhatIsNoToken(String text) {
        assertThat(tokens.read(text)).isEmpty();
    }

    private static VisitorSession session(NumberKind kind, @Nullable LeaseId lease) {
        return new VisitorSession(
                Examples.DEMO,
                new VisitorId("visitor-1"),
                new VisitId("visit-1"),
                kind,
                Examples.number(1),
                lease,
                Touch.of("https://www.example.com/?utm_source=google", "https://www.google.com/"),
                Instant.parse("2026-03-02T12:30:00.123Z"));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
