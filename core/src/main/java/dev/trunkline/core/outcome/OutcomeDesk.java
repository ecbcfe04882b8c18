package dev.trunkline.core.outcome;

import dev.trunkline.core.outcome.OutcomeReceipt.Contradicted;
import dev.trunkline.core.outcome.OutcomeReceipt.Refused;
import dev.trunkline.core.outcome.OutcomeReceipt.Repeated;
import dev.trunkline.core.outcome.OutcomeReceipt.Stored;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.response.Responses.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes outcomes in: each is accepted once under its id and then noted with its response, unless that has the same news under another
 * id: of one response the same kind and value at the same time is told once, whoever tells it and by whatever way. What a crash leaves
 * between the two changes nothing, and the sender's repetition finishes it. Outcomes may come in any order, at the same time, and any
 * number of times. Thread-safe.
 */
public final class OutcomeDesk {
    /** How many outcomes a response can have. */
    public static final int MOST = 100;

    private final OutcomeLog log;
    private final Responses responses;

    public OutcomeDesk(OutcomeLog log, Responses responses) {
        this.log = log;
        this.responses = responses;
    }

    /** Accepts an outcome, or says why not. */
    public OutcomeReceipt tell(ToldOutcome told) {
        return tellAll(List.of(told), ChangeLane.LIVE).getFirst();
    }

    /**
     * The same for many, in their order, each on its own, with a few reads and writes of the store; of several under one id the first that
     * can be accepted counts. Each receipt shows its response with all of them.
     *
     * @param lane where they wait to be told of
     */
    public List<OutcomeReceipt> tellAll(List<ToldOutcome> told, ChangeLane lane) {
        Map<OutcomeId, Outcome> accepted =
                find(told.stream().map(ToldOutcome::id).toList());
        Map<OutcomeId, Outcome> fresh = new LinkedHashMap<>();
        List<@Nullable Refused> refusals = new ArrayList<>();
        SubjectSearch subjects = new SubjectSearch(
                responses,
                told.stream().filter(one -> !accepted.containsKey(one.id())).toList());
        for (ToldOutcome one : told) {
            boolean taken = accepted.containsKey(one.id()) || fresh.containsKey(one.id());
            SubjectSearch.Result result = taken ? null : subjects.of(one);
            if (result instanceof SubjectSearch.Found found) {
                fresh.put(one.id(), one.of(found.response()));
            }
            refusals.add(result instanceof SubjectSearch.Missed missed ? missed.refusal() : null);
        }
        Set<OutcomeId> added = add(fresh, accepted);
        Map<ResponseId, JudgedResponse> noted = noteAll(repeatedBy(told, accepted), lane);
        List<OutcomeReceipt> receipts = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Refused refusal = refusals.get(i);
            receipts.add(refusal == null ? receipt(told.get(i), accepted, added, noted) : refusal);
        }
        return receipts;
    }

    /** Answers those that are new; the log tells whether another sender was faster. */
    private Set<OutcomeId> add(Map<OutcomeId, Outcome> fresh, Map<OutcomeId, Outcome> accepted) {
        Set<OutcomeId> added = fresh.isEmpty() ? Set.of() : log.addAll(List.copyOf(fresh.values()));
        accepted.putAll(fresh);
        accepted.putAll(
                find(fresh.keySet().stream().filter(id -> !added.contains(id)).toList()));
        return new HashSet<>(added);
    }

    private Map<OutcomeId, Outcome> find(Collection<OutcomeId> ids) {
        Map<OutcomeId, Outcome> found = new HashMap<>();
        if (!ids.isEmpty()) {
            log.findAll(ids).forEach(outcome -> found.put(outcome.id(), outcome));
        }
        return found;
    }

    /** Those of the accepted outcomes that were told now, the first time or again. */
    private static List<Outcome> repeatedBy(List<ToldOutcome> told, Map<OutcomeId, Outcome> accepted) {
        return told.stream()
                .flatMap(one -> Stream.ofNullable(accepted.get(one.id()))
                        .filter(first -> first.fingerprint().equals(one.fingerprint())))
                .toList();
    }

    /** Notes those with their responses that say what was not told yet, and answers the responses as they are then. */
    private Map<ResponseId, JudgedResponse> noteAll(List<Outcome> outcomes, ChangeLane lane) {
        Map<ResponseId, JudgedResponse> now =
                read(outcomes.stream().map(Outcome::response).collect(Collectors.toSet()));
        Map<ResponseId, Note> next = next(outcomes, now);
        while (!next.isEmpty()) {
            if (responses.noteAll(List.copyOf(next.values()), lane)) {
                next.forEach((id, note) -> now.put(id, note.seen().with(note.outcome())));
            } else {
                now.putAll(read(next.keySet()));
            }
            next = next(outcomes, now);
        }
        return now;
    }

    private Map<ResponseId, JudgedResponse> read(Set<ResponseId> ids) {
        Map<ResponseId, JudgedResponse> found = new HashMap<>();
        if (!ids.isEmpty()) {
            responses.findAll(ids).forEach(judged -> found.put(judged.response().id(), judged));
        }
        if (found.size() < ids.size()) {
            throw new IllegalStateException("One of the responses " + ids + " is gone");
        }
        return found;
    }

    /** For each response the first that it lacks. */
    private static Map<ResponseId, Note> next(List<Outcome> outcomes, Map<ResponseId, JudgedResponse> now) {
        Map<ResponseId, Note> next = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            JudgedResponse seen = Objects.requireNonNull(now.get(outcome.response()));
            if (seen.saying(outcome.facts()).isEmpty()) {
                next.putIfAbsent(outcome.response(), new Note(seen, outcome));
            }
        }
        return next;
    }

    private static OutcomeReceipt receipt(
            ToldOutcome told,
            Map<OutcomeId, Outcome> accepted,
            Set<OutcomeId> added,
            Map<ResponseId, JudgedResponse> noted) {
        Outcome first = Objects.requireNonNull(accepted.get(told.id()));
        if (!first.fingerprint().equals(told.fingerprint())) {
            return new Contradicted(first);
        }
        JudgedResponse response = Objects.requireNonNull(noted.get(first.response()));
        Outcome counts = response.saying(first.facts()).orElseThrow();
        boolean isNew = added.remove(first.id()) && counts.id().equals(first.id());
        return isNew ? new Stored(first, response) : new Repeated(counts, response);
    }
}
