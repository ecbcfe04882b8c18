package dev.trunkline.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.feed.FeedField;
import dev.trunkline.core.feed.FeedMapping;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.ResponseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FeedReadingTest {
    private static final FeedMapping MAPPING = FeedMapping.of(Map.of(
            FeedField.ID, "/call/id",
            FeedField.NUMBER, "/call/numbers/0",
            FeedField.CALLER, "/call/from~1who",
            FeedField.STARTED_AT, "/at",
            FeedField.DURATION, "/seconds",
            FeedField.STATUS, "/status",
            FeedField.KIND, "/kind"));

    @Test
    void readsWhatTheMappingPointsTo() {
        FeedReading reading = read("""
                {"call": {"id": "c-1", "numbers": ["+14165550101", "+14165550102"], "from/who": "+16475550142"},
                 "at": "2026-03-02T13:00:00.5+01:00", "seconds": 42, "status": "Hangup", "kind": "Voice"}""");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.call())
                .isEqualTo(new FeedReading.Call(
                        "c-1",
                        new TrackingNumber("+14165550101"),
                        "+16475550142",
                        Instant.parse("2026-03-02T12:00:00.500Z"),
                        ResponseKind.CALL,
                        new CallProgress(CallStatus.COMPLETED, Duration.ofSeconds(42), true)));
    }

    @Test
    void doesWithoutWhatIsNotRequired() {
        FeedReading.Call call = read("{\"call\": {\"id\": 17, \"numbers\": [\"+14165550101\"]}}")
                .call();

        assertThat(call)
                .isEqualTo(new FeedReading.Call(
                        "17",
                        new TrackingNumber("+14165550101"),
                        "",
                        null,
                        ResponseKind.CALL,
                        new CallProgress(CallStatus.COMPLETED, Duration.ZERO, false)));
    }

    @Test
    void saysOfEachFieldWhatIsWrong() {
        FeedReading reading = read("""
                {"call": {"id": "../1", "numbers": ["416 555"]}, "at": "yesterday", "seconds": "1:30",
                 "status": "zombie", "kind": "fax"}""");

        assertThat(reading.call()).isNull();
        assertThat(reading.problems())
                .containsOnlyKeys(
                        FeedField.ID,
                        FeedField.NUMBER,
                        FeedField.STARTED_AT,
                        FeedField.DURATION,
                        FeedField.STATUS,
                        FeedField.KIND);
        assertThat(reading.found()).containsEntry(FeedField.STATUS, "zombie");
    }

    @Test
    void findsNothingInWhatIsNoObject() {
        assertThat(read("[]").problems()).containsOnlyKeys(FeedField.ID, FeedField.NUMBER);
        assertThat(read("{\"call\": null}").problems()).containsOnlyKeys(FeedField.ID, FeedField.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "ringing, RINGING, false",
        "initiated, RINGING, false",
        "answered, IN_PROGRESS, true",
        "in_progress, IN_PROGRESS, true",
        "completed, COMPLETED, true",
        "BUSY, BUSY, false",
        "no_answer, NO_ANSWER, false",
        "missed, NO_ANSWER, false",
        "cancelled, CANCELED, false",
        "failed, FAILED, false"
    })
    void knowsTheUsualWordsOfTheStatus(String word, CallStatus status, boolean answered) {
        FeedReading reading = read("""
                {"call": {"id": "1", "numbers": ["+14165550101"]}, "seconds": 5, "status": "%s"}""".formatted(word));

        assertThat(reading.call()).isNotNull().satisfies(call -> {
            assertThat(call.progress().status()).isEqualTo(status);
            assertThat(call.progress().answered()).isEqualTo(answered);
        });
    }

    private static FeedReading read(String body) {
        return FeedReading.of(new JsonMapper().readTree(body), MAPPING);
    }
}
