package dev.trunkline.core.response;

import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was known of a caller when the response arrived. Kept with the response and never looked up again, so that whoever judges it
 * later judges the same: what the caller did afterwards changes nothing.
 *
 * @param callsInLastHour how many calls of the same caller to the site had begun in the hour before, this one not counted
 * @param shortCallsInLastDay how many answered calls of the same caller to the site in the 24 hours before had ended within 10
 *     seconds
 * @param earlier the visits that the caller's latest response which has any may have come from; none when there is no such response
 *     within 30 days
 */
public record CallerFacts(CallerKind kind, int callsInLastHour, int shortCallsInLastDay, List<EarlierVisit> earlier) {
    /** So many responses of a caller are looked at, the latest ones; more are not counted. */
    public static final int MOST_RESPONSES = 20;

    /** For so long a response of a caller is remembered: as long as visits usually are. */
    public static final Duration MEMORY = Duration.ofDays(30);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    public CallerFacts {
        earlier = List.copyOf(earlier);
    }

    /** Of a caller of whom nothing but the number is known. */
    public static CallerFacts ofNumber(CallerNumber caller) {
        boolean withheld = caller.equals(CallerNumber.WITHHELD);
        return new CallerFacts(withheld ? CallerKind.WITHHELD : CallerKind.ORDINARY, 0, 0, List.of());
    }

    /**
     * What these responses tell of one that starts then.
     *
     * @param earlier responses of the caller that started before it, newest first
     */
    static CallerFacts of(CallerKind kind, Instant startedAt, List<EarlierResponse> earlier) {
        List<EarlierResponse> latest = earlier.subList(0, Math.min(earlier.size(), MOST_RESPONSES));
        return new CallerFacts(
                kind,
                (int) latest.stream()
                        .filter(response -> response.kind() == ResponseKind.CALL)
                        .filter(response -> !response.startedAt().isBefore(startedAt.minus(HOUR)))
                        .count(),
                (int) latest.stream()
                        .filter(EarlierResponse::isShortCall)
                        .filter(response -> !response.startedAt().isBefore(startedAt.minus(DAY)))
                        .count(),
                latest.stream()
                        .map(EarlierResponse::visits)
                        .filter(visits -> !visits.isEmpty())
                        .findFirst()
                        .orElse(List.of()));
    }

    /**
     * A visit that the caller may have come from before.
     *
     * @param weight how likely that is, above 0 and at most 1
     */
    public record EarlierVisit(VisitId visit, double weight) {}
}
