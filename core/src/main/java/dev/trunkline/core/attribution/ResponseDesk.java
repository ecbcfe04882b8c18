package dev.trunkline.core.attribution;

import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Takes responses in: each is stored once, judged in the same write, and judged again when it moves on. Deliveries may come in any
 * order, at the same time, and any number of times. Thread-safe.
 */
public final class ResponseDesk {
    private final Responses responses;
    private final Decisions decisions;
    private final Attributor attributor;
    private final RuleBases ruleBases;
    private final CallerBook callers;
    private final InstantSource clock;

    /** A desk that knows of callers what this book says. */
    public ResponseDesk(
            Responses responses,
            Decisions decisions,
            Attributor attributor,
            RuleBases ruleBases,
            CallerBook callers,
            InstantSource clock) {
        this.responses = responses;
        this.decisions = decisions;
        this.attributor = attributor;
        this.ruleBases = ruleBases;
        this.callers = callers;
        this.clock = clock;
    }

    /** Stores and judges a response, or finds the one that its sender delivered before under the same id. */
    public Receipt receive(Response response) {
        Optional<JudgedResponse> known = responses.find(response.id());
        if (known.isEmpty()) {
            Response introduced = callers.introduce(response);
            Decision decision = judge(introduced);
            decisions.record(decision);
            JudgedResponse judged = new JudgedResponse(introduced, decision);
            if (responses.add(judged)) {
                return new Receipt.Stored(judged);
            }
            known = responses.find(response.id());
        }
        return again(response, known.orElseThrow());
    }

    private static Receipt again(Response response, JudgedResponse first) {
        return first.response().fingerprint().equals(response.fingerprint())
                ? new Receipt.Repeated(first)
                : new Receipt.Contradicted(first);
    }

    /**
     * The same for many, in their order, with a few reads and writes of the store: for a file of calls. They are of one
     * site; of several under one id the first counts.
     */
    public List<Receipt> receiveAll(List<Response> arrived) {
        Map<ResponseId, Response> first = new LinkedHashMap<>();
        arrived.forEach(response -> first.putIfAbsent(response.id(), response));
        Map<ResponseId, JudgedResponse> known = find(first.keySet());
        first.keySet().removeAll(known.keySet());
        Map<ResponseId, JudgedResponse> added = addAll(List.copyOf(first.values()));
        first.keySet().removeAll(added.keySet());
        known.putAll(find(first.keySet()));
        known.putAll(added);
        List<Receipt> receipts = new ArrayList<>();
        for (Response response : arrived) {
            JudgedResponse stored = added.remove(response.id());
            receipts.add(
                    stored == null
                            ? again(response, Objects.requireNonNull(known.get(response.id())))
                            : new Receipt.Stored(stored));
        }
        return receipts;
    }

    private Map<ResponseId, JudgedResponse> find(Collection<ResponseId> ids) {
        return ids.isEmpty() ? new HashMap<>() : byId(responses.findAll(ids));
    }

    private Map<ResponseId, JudgedResponse> addAll(List<Response> arrived) {
        if (arrived.isEmpty()) {
            return new HashMap<>();
        }
        List<Response> fresh = callers.introduceAll(arrived);
        RuleBase rules = ruleBases.current(fresh.getFirst().site()).orElse(null);
        List<Decision> verdicts = attributor.judgeAll(fresh, rules, clock.instant());
        decisions.recordAll(verdicts);
        List<JudgedResponse> judged = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            judged.add(new JudgedResponse(fresh.get(i), verdicts.get(i)));
        }
        Map<ResponseId, JudgedResponse> added = byId(judged);
        added.keySet().retainAll(responses.addAll(judged));
        return added;
    }

    private static Map<ResponseId, JudgedResponse> byId(List<JudgedResponse> judged) {
        return judged.stream()
                .collect(Collectors.toMap(one -> one.response().id(), one -> one, (one, same) -> one, HashMap::new));
    }

    /** Adds what an event tells of a response, and judges it again if that is news; empty when there is none with the id. */
    public Optional<JudgedResponse> advance(ResponseId id, CallProgress progress) {
        return advance(id, response -> response.with(response.progress().joined(progress)));
    }

    /** The same for an event that also tells when the response began. */
    public Optional<JudgedResponse> advance(ResponseId id, CallProgress progress, Instant began) {
        return advance(id, response -> response.joined(progress, began));
    }

    private Optional<JudgedResponse> advance(ResponseId id, UnaryOperator<Response> step) {
        while (true) {
            Optional<JudgedResponse> known = responses.find(id);
            if (known.isEmpty()) {
                return known;
            }
            JudgedResponse before = known.get();
            Response further = step.apply(before.response());
            if (further.equals(before.response())) {
                return known;
            }
            Decision decision = judge(further);
            if (decision.saysTheSameAs(before.current())) {
                decision = before.current();
            } else {
                decisions.record(decision);
            }
            JudgedResponse after = before.with(further, decision);
            if (responses.advance(before.response(), after)) {
                return Optional.of(after);
            }
        }
    }

    private Decision judge(Response response) {
        RuleBase rules = ruleBases.current(response.site()).orElse(null);
        return attributor.judge(response, rules, clock.instant());
    }

    /** What became of a delivery. */
    public sealed interface Receipt {
        /** The response as it is stored. */
        JudgedResponse response();

        /** New, stored and judged. */
        record Stored(JudgedResponse response) implements Receipt {}

        /** The same delivery again; nothing changed. */
        record Repeated(JudgedResponse response) implements Receipt {}

        /** Another content under an id that is in use; nothing changed. */
        record Contradicted(JudgedResponse response) implements Receipt {}
    }
}
