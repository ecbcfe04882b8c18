package dev.trunkline.core.response;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is known of the callers of responses that arrive. Reads nothing for callers who are new to the site. Thread-safe. */
public final class CallerBook {
    private final Responses responses;
    private final CallerKinds kinds;

    public CallerBook(Responses responses, CallerKinds kinds) {
        this.responses = responses;
        this.kinds = kinds;
    }

    /** The response with what is known of its caller. */
    public Response introduce(Response response) {
        Instant startedAt = response.startedAt();
        return introduced(
                response,
                isKnown(response)
                        ? responses.earlier(
                                response.site(),
                                Set.of(response.caller()),
                                startedAt.minus(CallerFacts.MEMORY),
                                startedAt,
                                CallerFacts.MOST_RESPONSES)
                        : List.of());
    }

    /**
     * The same for many responses of one site, with one read of the store. Those of an import know nothing of what the same import brought,
     * or they would know more when it is interrupted and goes on.
     */
    public List<Response> introduceAll(List<Response> arrived) {
        Map<CallerNumber, List<EarlierResponse>> byCaller = byCaller(arrived);
        return arrived.stream()
                .map(response -> introduced(response, earlier(response, byCaller)))
                .toList();
    }

    private Map<CallerNumber, List<EarlierResponse>> byCaller(List<Response> arrived) {
        List<Response> known = arrived.stream().filter(CallerBook::isKnown).toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        Set<CallerNumber> callers = known.stream().map(Response::caller).collect(Collectors.toSet());
        List<Instant> starts = known.stream().map(Response::startedAt).sorted().toList();
        return responses
                .earlier(
                        known.getFirst().site(),
                        callers,
                        starts.getFirst().minus(CallerFacts.MEMORY),
                        starts.getLast(),
                        Integer.MAX_VALUE)
                .stream()
                .collect(Collectors.groupingBy(EarlierResponse::caller));
    }

    private static List<EarlierResponse> earlier(Response response, Map<CallerNumber, List<EarlierResponse>> byCaller) {
        Instant startedAt = response.startedAt();
        String importedBy = ImportOrigin.importIn(response.payload());
        return isKnown(response)
                ? byCaller.getOrDefault(response.caller(), List.of()).stream()
                        .filter(earlier ->
                                importedBy.isEmpty() || !earlier.importedBy().equals(importedBy))
                        .filter(earlier -> earlier.startedAt().isBefore(startedAt)
                                && !earlier.startedAt().isBefore(startedAt.minus(CallerFacts.MEMORY)))
                        .limit(CallerFacts.MOST_RESPONSES)
                        .toList()
                : List.of();
    }

    private static boolean isKnown(Response response) {
        return !response.firstTime() && !response.caller().equals(CallerNumber.WITHHELD);
    }

    private Response introduced(Response response, List<EarlierResponse> earlier) {
        return response.with(CallerFacts.of(kinds.of(response), response.startedAt(), earlier));
    }
}
