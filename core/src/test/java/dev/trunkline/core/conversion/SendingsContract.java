package dev.trunkline.core.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Sendings} keeps to. */
public abstract class SendingsContract {
    private static final Instant NOON = Examples.NOON;
    private static final Destination GOOGLE = Told.destination("google", Platform.GOOGLE_ADS);

    private Sendings sendings;

    /** A store without any. */
    protected abstract Sendings empty();

    @BeforeEach
    void open() {
        sendings = empty();
    }

    @Test
    void keepsASendingWithItsCountsAndExamples() {
        Sending sending = begun("s-1", NOON)
                .counted(
                        7,
                        Map.of(EntryKind.CONVERSION, 2L, EntryKind.RETRACT, 1L),
                        Map.of(ObstacleReason.TOO_EARLY, 3L),
                        List.of(
                                new Sending.Example(
                                        new ResponseKey(NOON, new ResponseId("r-1")),
                                        ObstacleReason.TOO_EARLY,
                                        NOON.plusSeconds(60),
                                        ""),
                                new Sending.Example(
                                        new ResponseKey(NOON, new ResponseId("r-2")),
                                        ObstacleReason.REFUSED,
                                        null,
                                        "400")))
                .now(SendingState.DONE, NOON.plusSeconds(3), "");
        sendings.save(sending);

        assertThat(sendings.find(sending.id())).contains(sending);
        assertThat(sendings.find(new SendingId("s-2"))).isEmpty();
    }

    @Test
    void listsThoseOfADestinationNewestFirst() {
        Sending old = begun("s-1", NOON);
        Sending young = begun("s-2", NOON.plusSeconds(1));
        Sending other = Sending.begun(
                new SendingId("s-3"), Told.destination("csv", Platform.CSV), SendingMode.PREVIEW, "dana", NOON);
        sendings.save(old);
        sendings.save(young);
        sendings.save(other);

        assertThat(sendings.ofDestination(GOOGLE.id(), 10)).containsExactly(young, old);
        assertThat(sendings.ofDestination(GOOGLE.id(), 1)).containsExactly(young);
    }

    @Test
    void knowsWhatIsNotFinished() {
        Sending planning = begun("s-2", NOON.plusSeconds(1));
        Sending delivering = begun("s-1", NOON).now(SendingState.DELIVERING, null, "503");
        Sending stopped = begun("s-3", NOON).now(SendingState.STOPPED, NOON, "401");
        List.of(planning, delivering, stopped, begun("s-4", NOON).now(SendingState.DONE, NOON, ""))
                .forEach(sendings::save);

        assertThat(sendings.unfinished()).containsExactly(delivering, planning);
        assertThat(sendings.stopped(GOOGLE.id())).containsExactly(stopped);

        sendings.save(delivering.now(SendingState.DONE, NOON, ""));
        assertThat(sendings.unfinished()).containsExactly(planning);
    }

    private static Sending begun(String id, Instant at) {
        return Sending.begun(new SendingId(id), GOOGLE, SendingMode.SEND, "dana", at);
    }
}
