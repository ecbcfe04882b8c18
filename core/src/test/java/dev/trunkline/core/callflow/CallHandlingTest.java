package dev.trunkline.core.callflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallHandlingTest {
    @Test
    void connectsAndNoMoreUnlessItIsSet() {
        CallHandling standard = CallHandling.DEFAULT;

        assertThat(standard.hours().isAlways()).isTrue();
        assertThat(standard.recording()).isEqualTo(CallRecording.OFF);
        assertThat(standard.takesMessages()).isFalse();
        assertThat(standard.whisper() + standard.announcement() + standard.textAnswer())
                .isEmpty();
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        InvalidHandlingException refused = catchThrowableOfType(
                InvalidHandlingException.class,
                () -> new CallHandling(
                        "tlh-QO",
                        "Call from {source}",
                        CallRecording.ANNOUNCED,
                        " ",
                        WeeklyHours.ALWAYS,
                        WhenClosed.VOICEMAIL,
                        Duration.ofSeconds(4),
                        WhenUnanswered.FALLBACK,
                        null,
                        "",
                        Duration.ofSeconds(601),
                        null,
                        "x".repeat(321)));

        assertThat(refused.problems())
                .containsOnlyKeys(
                        "language",
                        "whisper",
                        "announcement",
                        "ring",
                        "fallback",
                        "greeting",
                        "longestMessage",
                        "textAnswer");
        assertThat(refused.problems().get("whisper")).contains("{source}").contains("{channel}");
        assertThat(refused.problems().get("longestMessage"))
                .contains("5 to 600")
                .contains("601");
    }

    @Test
    void recordsWithoutTellingOnlyWhereThatIsChosen() {
        CallHandling untold = Handlings.with(CallRecording.UNANNOUNCED, "");

        assertThat(untold.recording()).isEqualTo(CallRecording.UNANNOUNCED);
    }
}
