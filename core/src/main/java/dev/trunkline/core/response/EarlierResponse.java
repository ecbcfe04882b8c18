package dev.trunkline.core.response;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.response.CallerFacts.EarlierVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a caller's response tells about what comes of the caller later: the next response, or news of what became of this one.
 *
 * @param importedBy the import that brought it; empty when none did
 * @param visits which visits it may have come from, the likeliest first; none when it is attributed to none
 */
public record EarlierResponse(
        ResponseId id,
        CallerNumber caller,
        ResponseKind kind,
        Instant startedAt,
        CallProgress progress,
        String importedBy,
        List<EarlierVisit> visits) {
    /** An answered call that ended before this is short: nobody says what they want in less. */
    public static final Duration SHORT = Duration.ofSeconds(10);

    public EarlierResponse {
        visits = List.copyOf(visits);
    }

    /** What this one tells. */
    public static EarlierResponse of(JudgedResponse judged) {
        Response response = judged.response();
        return new EarlierResponse(
                response.id(),
                response.caller(),
                response.kind(),
                response.startedAt(),
                response.progress(),
                ImportOrigin.importIn(response.payload()),
                visits(judged.current().outcome()));
    }

    /** Which visits a response with this outcome may have come from, the likeliest first. */
    public static List<EarlierVisit> visits(Attribution outcome) {
        if (!(outcome instanceof Attributed from) || from.visit() == null) {
            return List.of();
        }
        return from.candidates().isEmpty()
                ? List.of(new EarlierVisit(from.visit(), from.confidence()))
                : from.candidates().likeliest().stream()
                        .map(candidate -> new EarlierVisit(candidate.visit(), candidate.weight()))
                        .toList();
    }

    /** Whether it is a call that somebody answered and that ended at once. Who found nobody and calls again is no nuisance. */
    boolean isShortCall() {
        return kind == ResponseKind.CALL && progress.endedWithin(SHORT);
    }
}
