package dev.trunkline.core.response;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Why a response looks like one that nobody means: a machine that dials, a number that nobody has, a call that comes back. Told by
 * the response alone, so the same response always has the same marks. The limits are ours and cautious: who is answered and talks is
 * marked for nothing but a number of ours. That calls from numbers which nobody can have are not meant is also why the FCC lets carriers
 * block them (47 CFR 64.1200(k)(2)).
 */
public enum SpamMark {
    OWN_NUMBER("it came from one of your own tracking numbers"),
    INVALID_NUMBER("nobody can have its caller's number"),
    MADE_UP_NUMBER("its caller's number is made up"),
    WITHHELD_AND_BRIEF("a withheld call under 5 s"),
    SHORT_CALLS("%d calls under 10 s within a day");

    private static final Duration BRIEF = Duration.ofSeconds(5);
    private static final Duration CONVERSATION = Duration.ofSeconds(30);
    private static final int SHORT_CALLS_BEFORE = 3;

    private final String sentence;

    SpamMark(String sentence) {
        this.sentence = sentence;
    }

    /** The marks of the response, the surest first; a call has most of them only when it has ended. */
    public static List<SpamMark> of(Response response) {
        return Arrays.stream(values()).filter(mark -> mark.isOn(response)).toList();
    }

    private boolean isOn(Response response) {
        CallerFacts caller = response.callerFacts();
        boolean call = response.kind() == ResponseKind.CALL;
        return switch (this) {
            case OWN_NUMBER -> caller.kind() == CallerKind.OWN;
            case INVALID_NUMBER -> caller.kind() == CallerKind.INVALID && !isConversation(response);
            case MADE_UP_NUMBER -> caller.kind() == CallerKind.MADE_UP && !isConversation(response);
            case WITHHELD_AND_BRIEF ->
                call
                        && caller.kind() == CallerKind.WITHHELD
                        && response.progress().endedWithin(BRIEF);
            case SHORT_CALLS ->
                call
                        && caller.shortCallsInLastDay() >= SHORT_CALLS_BEFORE
                        && response.progress().endedWithin(EarlierResponse.SHORT);
        };
    }

    /** A form is written and an address clicked by somebody, and a call may become a conversation until it ends. */
    private static boolean isConversation(Response response) {
        CallProgress progress = response.progress();
        return switch (response.kind()) {
            case FORM, EMAIL -> true;
            case TEXT -> false;
            case CALL -> !progress.status().isFinal() || progress.talk().compareTo(CONVERSATION) >= 0;
        };
    }

    /** Why, as people read it after "Marked as spam: ". */
    public String sentence(Response response) {
        return sentence.formatted(response.callerFacts().shortCallsInLastDay() + 1);
    }
}
