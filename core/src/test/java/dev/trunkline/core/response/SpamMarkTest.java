package dev.trunkline.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpamMarkTest {
    @ParameterizedTest(name = "{0} of {1} s by {3}, {4} short ones before: {5}")
    @CsvSource({
        "CALL, 90, COMPLETED, ORDINARY, 9, ''",
        "CALL, 9, COMPLETED, ORDINARY, 2, ''",
        "CALL, 9, COMPLETED, ORDINARY, 3, SHORT_CALLS",
        "CALL, 10, COMPLETED, ORDINARY, 3, ''",
        "CALL, 0, NO_ANSWER, ORDINARY, 3, ''",
        "CALL, 0, RINGING, ORDINARY, 3, ''",
        "CALL, 4, COMPLETED, WITHHELD, 0, WITHHELD_AND_BRIEF",
        "CALL, 5, COMPLETED, WITHHELD, 0, ''",
        "CALL, 0, NO_ANSWER, WITHHELD, 0, ''",
        "CALL, 0, RINGING, WITHHELD, 0, ''",
        "CALL, 0, RINGING, INVALID, 0, ''",
        "CALL, 0, NO_ANSWER, INVALID, 0, INVALID_NUMBER",
        "CALL, 29, COMPLETED, INVALID, 0, INVALID_NUMBER",
        "CALL, 30, COMPLETED, INVALID, 0, ''",
        "CALL, 29, COMPLETED, MADE_UP, 0, MADE_UP_NUMBER",
        "CALL, 30, COMPLETED, MADE_UP, 0, ''",
        "CALL, 90, COMPLETED, OWN, 0, OWN_NUMBER",
        "CALL, 4, COMPLETED, OWN, 3, OWN_NUMBER SHORT_CALLS",
        "CALL, 4, COMPLETED, TOLL_FREE, 0, ''",
        "CALL, 4, COMPLETED, OTHER, 0, ''",
        "TEXT, 0, COMPLETED, INVALID, 0, INVALID_NUMBER",
        "TEXT, 0, COMPLETED, WITHHELD, 3, ''",
        "FORM, 0, COMPLETED, INVALID, 3, ''",
        "FORM, 0, COMPLETED, WITHHELD, 3, ''"
    })
    void marksWhatNobodyMeans(
            ResponseKind kind, int seconds, CallStatus status, CallerKind caller, int shortCalls, String marks) {
        boolean answered = status == CallStatus.COMPLETED;
        Response response = response(kind, new CallProgress(status, Duration.ofSeconds(seconds), answered))
                .with(new CallerFacts(caller, 0, shortCalls, List.of()));

        assertThat(SpamMark.of(response))
                .isEqualTo(Arrays.stream(marks.split(" "))
                        .filter(mark -> !mark.isEmpty())
                        .map(SpamMark::valueOf)
                        .toList());
    }

    @Test
    void saysHowManyCallsThereWere() {
        Response response =
                Examples.call("c", Examples.NOON).with(new CallerFacts(CallerKind.ORDINARY, 0, 3, List.of()));

        assertThat(SpamMark.SHORT_CALLS.sentence(response)).isEqualTo("4 calls under 10 s within a day");
        assertThat(List.of(SpamMark.values()))
                .allMatch(mark -> !mark.sentence(response).contains("%"));
    }

    private static Response response(ResponseKind kind, CallProgress progress) {
        return new Response(
                new ResponseId("r"),
                Examples.DEMO,
                kind,
                Examples.number(0),
                null,
                Examples.CALLER,
                Examples.NOON,
                progress,
                "",
                false,
                Map.of(),
                "",
                Examples.NOON);
    }
}
