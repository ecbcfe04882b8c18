package dev.trunkline.core.outcome;

import dev.trunkline.core.outcome.OutcomeReceipt.RefusalReason;
import dev.trunkline.core.outcome.OutcomeReceipt.Refused;
import dev.trunkline.core.outcome.OutcomeSubject.LastOfCaller;
import dev.trunkline.core.outcome.OutcomeSubject.Named;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the responses that outcomes are told of; those that are named with one read. Not thread-safe, and not for long. */
final class SubjectSearch {
    /** As many responses that began together are named to the sender. */
    private static final int CANDIDATES = 10;

    private final Responses responses;
    private final Map<ResponseId, JudgedResponse> named;
    private final Map<ResponseId, Integer> found = new HashMap<>();

    SubjectSearch(Responses responses, List<ToldOutcome> told) {
        this.responses = responses;
        List<ResponseId> ids = told.stream()
                .flatMap(one -> one.subject() instanceof Named name ? Stream.of(name.response()) : Stream.empty())
                .toList();
        this.named = ids.isEmpty()
                ? Map.of()
                : responses.findAll(ids).stream()
                        .collect(Collectors.toMap(judged -> judged.response().id(), judged -> judged));
    }

    Result of(ToldOutcome told) {
        return switch (told.subject()) {
            case Named name -> named(told, name);
            case LastOfCaller last -> lastOfCaller(told, last);
        };
    }

    /** A response of another site is unknown to this one. */
    private Result named(ToldOutcome told, Named name) {
        JudgedResponse judged = named.get(name.response());
        return judged == null || !judged.response().site().equals(told.site())
                ? Missed.because(RefusalReason.UNKNOWN_RESPONSE)
                : unlessFull(judged);
    }

    private Result lastOfCaller(ToldOutcome told, LastOfCaller last) {
        if (!last.caller().isNumber()) {
            return Missed.because(RefusalReason.NO_CALLER);
        }
        List<JudgedResponse> newest = responses.ofCaller(
                told.site(),
                last.caller(),
                last.by().minus(last.within()),
                last.by().plusMillis(1),
                CANDIDATES);
        if (newest.isEmpty()) {
            return Missed.because(RefusalReason.NO_RESPONSE_OF_CALLER);
        }
        JudgedResponse first = newest.getFirst();
        List<ResponseId> together = newest.stream()
                .map(JudgedResponse::response)
                .filter(response -> response.startedAt().equals(first.response().startedAt()))
                .map(response -> response.id())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        return together.size() > 1
                ? new Missed(new Refused(RefusalReason.SEVERAL_RESPONSES_OF_CALLER, together))
                : unlessFull(first);
    }

    private Result unlessFull(JudgedResponse judged) {
        ResponseId id = judged.response().id();
        return judged.outcomes().size() + found.merge(id, 1, Integer::sum) > OutcomeDesk.MOST
                ? Missed.because(RefusalReason.TOO_MANY)
                : new Found(id);
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
