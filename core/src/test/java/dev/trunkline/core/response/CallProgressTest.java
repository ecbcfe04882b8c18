package dev.trunkline.core.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallProgressTest {
    private static final Recording TALK = recording("RE1", 35, false);
    private static final Recording MESSAGE = recording("RE2", 23, true);

    /** A small world of everything that events can tell, each with each. */
    @Test
    void joinsTheSameInEveryOrderAndHoweverOften() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            CallProgress a = drawn(random);
            CallProgress b = drawn(random);
            CallProgress c = drawn(random);

            assertThat(a.joined(a)).isEqualTo(a);
            assertThat(a.joined(b)).isEqualTo(b.joined(a));
            assertThat(a.joined(b).joined(c)).isEqualTo(a.joined(b.joined(c)));
            assertThat(a.joined(b).status().rank())
                    .isGreaterThanOrEqualTo(a.status().rank());
        }
    }

    @Test
    void aVoicemailIsNoAnswer() {
        CallProgress rangInVain = told(CallStatus.IN_PROGRESS, 0, false).with(Pickup.NOBODY, List.of());
        CallProgress over = told(CallStatus.COMPLETED, 42, true);

        CallProgress both = rangInVain.joined(over);

        assertThat(both.answered()).isFalse();
        assertThat(both.talk()).isEqualTo(Duration.ofSeconds(42));
        assertThat(both.joined(told(CallStatus.RINGING, 0, false).with(Pickup.UNKNOWN, List.of(MESSAGE)))
                        .hasVoicemail())
                .isTrue();
    }

    @Test
    void whoKnowsOfATalkKnowsHowLongItWas() {
        CallProgress talked = told(CallStatus.IN_PROGRESS, 35, true).with(Pickup.SOMEBODY, List.of(TALK));
        CallProgress over = told(CallStatus.COMPLETED, 42, true);

        assertThat(over.joined(talked))
                .isEqualTo(told(CallStatus.COMPLETED, 35, true).with(Pickup.SOMEBODY, List.of(TALK)));
    }

    @Test
    void aFallbackThatPicksUpCountsThoughTheFirstDidNot() {
        CallProgress first = told(CallStatus.IN_PROGRESS, 0, false).with(Pickup.NOBODY, List.of());
        CallProgress fallback = told(CallStatus.IN_PROGRESS, 20, true).with(Pickup.SOMEBODY, List.of());

        assertThat(fallback.joined(first)).isEqualTo(fallback);
    }

    @Test
    void keepsOneOfEachRecording() {
        CallProgress twice = told(CallStatus.COMPLETED, 42, true).with(Pickup.UNKNOWN, List.of(MESSAGE, TALK, MESSAGE));

        assertThat(twice.recordings()).containsExactly(TALK, MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://api.twilio.com/RE1", "javascript:alert(1)", "https:RE1", "//api.twilio.com/RE1", ""})
    void refusesARecordingThatNoPageMayLinkTo(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recording("RE1", URI.create(url), Duration.ZERO, false))
                .withMessageContaining("https");
    }

    private static CallProgress drawn(Random random) {
        CallProgress plain = told(
                CallStatus.values()[random.nextInt(CallStatus.values().length)],
                random.nextInt(3) * 20,
                random.nextBoolean());
        List<Recording> recordings = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            recordings.add(recording("RE" + random.nextInt(2), random.nextInt(2), random.nextBoolean()));
        }
        return plain.with(Pickup.values()[random.nextInt(Pickup.values().length)], recordings);
    }

    private static CallProgress told(CallStatus status, int seconds, boolean answered) {
        return new CallProgress(status, Duration.ofSeconds(seconds), answered);
    }

    private static Recording recording(String id, int seconds, boolean voicemail) {
        return new Recording(id, URI.create("https://api.twilio.com/" + id), Duration.ofSeconds(seconds), voicemail);
    }
}
