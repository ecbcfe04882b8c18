package dev.trunkline.core.attribution;

import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes responses in: each is stored once, judged in the same write, and judged again when it moves on. Deliveries may come in any
 * order, at the same time, and any number of times. Thread-safe.
 */
public final class ResponseDesk {
    private final Responses responses;
    private final Decisions decisions;
    private final Attributor attributor;
    private final RuleBases ruleBases;
    private final InstantSource clock;

    public ResponseDesk(
            Responses responses, Decisions decisions, Attributor attributor, RuleBases ruleBases, InstantSource clock) {
        this.responses = responses;
        this.decisions = decisions;
        this.attributor = attributor;
        this.ruleBases = ruleBases;
        this.clock = clock;
    }

    /** Stores and judges a response, or finds the one that its sender delivered before under the same id. */
    public Receipt receive(Response response) {
        Optional<JudgedResponse> known = responses.find(response.id());
        if (known.isEmpty()) {
            Decision decision = judge(response);
            decisions.record(decision);
            JudgedResponse judged = new JudgedResponse(response, decision);
            if (responses.add(judged)) {
                return new Receipt.Stored(judged);
            }
            known = responses.find(response.id());
        }
        JudgedResponse first = known.orElseThrow();
        return first.response().fingerprint().equals(response.fingerprint())
                ? new Receipt.Repeated(first)
                : new Receipt.Contradicted(first);
    }

    /** Moves a response on, unless it has come as far already, and judges it again; empty when there is none with the id. */
    public Optional<JudgedResponse> advance(ResponseId id, CallProgress progress) {
        while (true) {
            Optional<JudgedResponse> known = responses.find(id);
            if (known.isEmpty()
                    || !progress.isFurtherThan(known.get().response().progress())) {
                return known;
            }
            JudgedResponse before = known.get();
            Response further = before.response().with(progress);
            Decision decision = judge(further);
            if (decision.saysTheSameAs(before.current())) {
                decision = before.current();
            } else {
                decisions.record(decision);
            }
            if (responses.advance(id, before.response().progress().status(), progress, decision)) {
                return Optional.of(new JudgedResponse(further, decision));
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
