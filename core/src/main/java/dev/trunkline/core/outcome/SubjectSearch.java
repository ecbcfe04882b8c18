package dev.trunkline.core.outcome;

import dev.trunkline.core.outcome.OutcomeReceipt.RefusalReason;
import dev.trunkline.core.outcome.OutcomeReceipt.Refused;
import dev.trunkline.core.outcome.OutcomeSubject.LastOfCaller;
import dev.trunkline.core.outcome.OutcomeSubject.Named;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.EarlierResponse;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the responses that outcomes are told of: with a read of those of their callers for each site, and one of all that are meant. Not
 * thread-safe, and not for long.
 */
final class SubjectSearch {
    /** As many responses that began together are named to the sender. */
    private static final int CANDIDATES = 10;

    private final Map<SiteId, Map<CallerNumber, List<EarlierResponse>>> ofCallers;
    /** As they will be with the outcomes that were found a response for. */
    private final Map<ResponseId, JudgedResponse> meant = new HashMap<>();

    SubjectSearch(Responses responses, List<ToldOutcome> told) {
        this.ofCallers = told.stream()
                .filter(one -> one.subject() instanceof LastOfCaller last
                        && last.caller().isNumber())
                .collect(Collectors.groupingBy(ToldOutcome::site))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, ofSite -> ofCallers(responses, ofSite.getKey(), ofSite.getValue())));
        List<ResponseId> ids = told.stream().flatMap(this::named).distinct().toList();
        if (!ids.isEmpty()) {
            responses.findAll(ids).forEach(judged -> meant.put(judged.response().id(), judged));
        }
    }

    private static Map<CallerNumber, List<EarlierResponse>> ofCallers(
            Responses responses, SiteId site, List<ToldOutcome> told) {
        List<LastOfCaller> asked =
                told.stream().map(one -> (LastOfCaller) one.subject()).toList();
        Instant from = asked.stream()
                .map(LastOfCaller::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant by = asked.stream()
                .map(LastOfCaller::by)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return responses
                .earlier(
                        site,
                        asked.stream().map(LastOfCaller::caller).collect(Collectors.toSet()),
                        from,
                        by.plusMillis(1),
                        asked.size() == 1 ? CANDIDATES : Integer.MAX_VALUE)
                .stream()
                .collect(Collectors.groupingBy(EarlierResponse::caller));
    }

    private Stream<ResponseId> named(ToldOutcome told) {
        return switch (told.subject()) {
            case Named name -> Stream.of(name.response());
            case LastOfCaller last -> newest(told.site(), last).stream();
        };
    }

    /** Those that began together last, ordered by their ids. */
    private List<ResponseId> newest(SiteId site, LastOfCaller last) {
        List<EarlierResponse> within =
                ofCallers.getOrDefault(site, Map.of()).getOrDefault(last.caller(), List.of()).stream()
                        .filter(response -> !response.startedAt().isBefore(last.from())
                                && !response.startedAt().isAfter(last.by()))
                        .toList();
        return within.stream()
                .filter(response ->
                        response.startedAt().equals(within.getFirst().startedAt()))
                .map(EarlierResponse::id)
                .sorted(Comparator.comparing(ResponseId::value))
                .limit(CANDIDATES)
                .toList();
    }

    Result of(ToldOutcome told) {
        return switch (told.subject()) {
            case Named name -> unlessFull(told, name.response());
            case LastOfCaller last -> lastOfCaller(told, last);
        };
    }

    private Result lastOfCaller(ToldOutcome told, LastOfCaller last) {
        if (!last.caller().isNumber()) {
            return Missed.because(RefusalReason.NO_CALLER);
        }
        List<ResponseId> newest = newest(told.site(), last);
        return switch (newest.size()) {
            case 0 -> Missed.because(RefusalReason.NO_RESPONSE_OF_CALLER);
            case 1 -> unlessFull(told, newest.getFirst());
            default -> new Missed(new Refused(RefusalReason.SEVERAL_RESPONSES_OF_CALLER, newest));
        };
    }

    /** A response of another site is unknown to this one. What was told already needs no place. */
    private Result unlessFull(ToldOutcome told, ResponseId id) {
        JudgedResponse judged = meant.get(id);
        if (judged == null || !judged.response().site().equals(told.site())) {
            return Missed.because(RefusalReason.UNKNOWN_RESPONSE);
        }
        if (judged.saying(told.facts()).isEmpty()) {
            if (judged.outcomes().size() >= OutcomeDesk.MOST) {
                return Missed.because(RefusalReason.TOO_MANY);
            }
            meant.put(id, judged.with(told.of(id)));
        }
        return new Found(id);
    }

    /** Whether there is one. */
    sealed interface Result {}

    record Found(ResponseId response) implements Result {}

    record Missed(Refused refusal) implements Result {
        static Missed because(RefusalReason reason) {
            return new Missed(new Refused(reason, List.of()));
        }
    }
}
