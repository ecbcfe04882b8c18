package dev.trunkline.core.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Together;
import dev.trunkline.core.response.Recording;
import dev.trunkline.core.response.ResponseId;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link EarlyRecordings} keeps to. */
public abstract class EarlyRecordingsContract {
    private static final ResponseId CALL = new ResponseId("twilio-CA1");

    private EarlyRecordings early;

    /** A store without any. */
    protected abstract EarlyRecordings empty();

    @BeforeEach
    void open() {
        early = empty();
    }

    @Test
    void keepsThoseOfEachCall() {
        Recording talk = recording("RE1", false);
        Recording message = recording("RE2", true);
        early.keep(CALL, talk);
        early.keep(CALL, message);
        early.keep(new ResponseId("twilio-CA2"), recording("RE3", true));

        assertThat(early.of(CALL)).containsExactly(talk, message);
        assertThat(early.of(new ResponseId("twilio-CA3"))).isEmpty();
    }

    @Test
    void keepingOneAgainAddsNoOther() {
        early.keep(CALL, recording("RE1", true));
        early.keep(CALL, recording("RE1", true));

        assertThat(early.of(CALL)).containsOnly(recording("RE1", true));
    }

    @Test
    void losesNoneOfThoseThatComeTogether() {
        int threads = Together.each(thread -> {
                    early.keep(CALL, recording("RE" + thread, false));
                    return thread;
                })
                .size();

        assertThat(early.of(CALL))
                .extracting(Recording::id)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, threads)
                        .mapToObj(thread -> "RE" + thread)
                        .toList());
    }

    private static Recording recording(String id, boolean voicemail) {
        return new Recording(id, URI.create("https://api.twilio.com/" + id), Duration.ofSeconds(23), voicemail);
    }
}
