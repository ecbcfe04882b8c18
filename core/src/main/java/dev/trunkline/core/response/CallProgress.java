package dev.trunkline.core.response;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What is known of a response's course: how far it came, for how long, whether somebody answered, and what was recorded. What several
 * events tell is {@link #joined}: whatever their order and however often each is told, the same comes out.
 *
 * @param talk zero or more; zero while unknown. The time of the talk where the provider tells it, otherwise that of the whole call
 * @param answered whether a person answered; a voicemail is no answer. What {@code pickup} says counts, if it says anything
 * @param recordings one of each id, by id
 */
public record CallProgress(
        CallStatus status, Duration talk, boolean answered, Pickup pickup, List<Recording> recordings) {
    private static final Comparator<CallProgress> BY_STATUS =
            Comparator.comparingInt(progress -> progress.status.rank());

    /** Who knows of a talk knows how long it was; of the others, who saw most of the call. */
    private static final Comparator<CallProgress> BY_TALK = Comparator.comparing(CallProgress::talked)
            .thenComparing(progress -> progress.talked() ? 0 : progress.status.rank())
            .thenComparing(CallProgress::talk);

    public CallProgress {
        if (talk.isNegative()) {
            throw new IllegalArgumentException("A response can't have lasted " + talk);
        }
        answered = pickup == Pickup.UNKNOWN ? answered : pickup == Pickup.SOMEBODY;
        recordings = oneOfEach(recordings);
    }

    /** What a provider tells who knows of no leg to the business, and no recording. */
    public CallProgress(CallStatus status, Duration talk, boolean answered) {
        this(status, talk, answered, Pickup.UNKNOWN, List.of());
    }

    /** This and what another event tells. Associative, commutative and idempotent. */
    public CallProgress joined(CallProgress other) {
        BinaryOperator<CallProgress> higher =
                BinaryOperator.maxBy(BY_STATUS.thenComparing(progress -> progress.answered));
        CallProgress furthest = higher.apply(this, other);
        List<Recording> both = new ArrayList<>(recordings);
        both.addAll(other.recordings);
        return new CallProgress(
                furthest.status,
                BinaryOperator.maxBy(BY_TALK).apply(this, other).talk,
                furthest.answered,
                pickup.compareTo(other.pickup) > 0 ? pickup : other.pickup,
                both);
    }

    /** Whether somebody answered and it ended in less than this. */
    boolean endedWithin(Duration limit) {
        return status == CallStatus.COMPLETED && answered && talk.compareTo(limit) < 0;
    }

    /** Whether this tells of a later state. */
    public boolean isFurtherThan(CallProgress other) {
        return status.rank() > other.status.rank();
    }

    /** This, and with what is known of the pick-up and recorded besides. */
    public CallProgress with(Pickup other, List<Recording> recorded) {
        return new CallProgress(status, talk, answered, other, recorded);
    }

    /** Whether the caller left a message. */
    public boolean hasVoicemail() {
        return recordings.stream().anyMatch(Recording::voicemail);
    }

    private boolean talked() {
        return pickup == Pickup.SOMEBODY;
    }

    private static List<Recording> oneOfEach(List<Recording> recordings) {
        TreeMap<String, Recording> byId = new TreeMap<>();
        recordings.forEach(recording -> byId.merge(recording.id(), recording, BinaryOperator.maxBy(Recording.FULLEST)));
        return List.copyOf(byId.values());
    }
}
