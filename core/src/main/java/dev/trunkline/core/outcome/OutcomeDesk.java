package dev.trunkline.core.outcome;

import dev.trunkline.core.outcome.OutcomeReceipt.Contradicted;
import dev.trunkline.core.outcome.OutcomeReceipt.Refused;
import dev.trunkline.core.outcome.OutcomeReceipt.Repeated;
import dev.trunkline.core.outcome.OutcomeReceipt.Stored;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Responses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes outcomes in: each is accepted once under its id and then noted with its response. What a crash leaves between the two changes
 * nothing, and the sender's repetition finishes it. Outcomes may come in any order, at the same time, and any number of times.
 * Thread-safe.
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
     * The same for many, in their order, each on its own; of several under one id the first that can be accepted counts.
     *
     * @param lane where they wait to be told of
     */
    public List<OutcomeReceipt> tellAll(List<ToldOutcome> told, ChangeLane lane) {
        Map<OutcomeId, Outcome> accepted =
                find(told.stream().map(ToldOutcome::id).toList());
        Map<OutcomeId, Outcome> fresh = new LinkedHashMap<>();
        List<@Nullable Refused> refusals = new ArrayList<>();
        SubjectSearch subjects = new SubjectSearch(responses, told);
        for (ToldOutcome one : told) {
            boolean taken = accepted.containsKey(one.id()) || fresh.containsKey(one.id());
            SubjectSearch.Result result = taken ? null : subjects.of(one);
            if (result instanceof SubjectSearch.Found found) {
                fresh.put(one.id(), one.of(found.response()));
            }
            refusals.add(result instanceof SubjectSearch.Missed missed ? missed.refusal() : null);
        }
        Set<OutcomeId> added = add(fresh, accepted);
        List<OutcomeReceipt> receipts = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Refused refusal = refusals.get(i);
            receipts.add(refusal == null ? receipt(told.get(i), accepted, added, lane) : refusal);
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

    private OutcomeReceipt receipt(
            ToldOutcome told, Map<OutcomeId, Outcome> accepted, Set<OutcomeId> added, ChangeLane lane) {
        Outcome first = Objects.requireNonNull(accepted.get(told.id()));
        if (!first.fingerprint().equals(told.fingerprint())) {
            return new Contradicted(first);
        }
        JudgedResponse noted = note(first, lane);
        return added.remove(told.id()) ? new Stored(first, noted) : new Repeated(first, noted);
    }

    private JudgedResponse note(Outcome outcome, ChangeLane lane) {
        while (true) {
            JudgedResponse seen = responses
                    .find(outcome.response())
                    .orElseThrow(() -> new IllegalStateException("Response " + outcome.response() + " is gone"));
            if (seen.has(outcome.id())) {
                return seen;
            }
            if (responses.note(seen, outcome, lane)) {
                return seen.with(outcome);
            }
        }
    }
}
