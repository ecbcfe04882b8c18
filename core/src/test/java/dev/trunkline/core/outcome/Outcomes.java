package dev.trunkline.core.outcome;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.ResponseId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Values that tests of outcomes start from. */
public final class Outcomes {
    private Outcomes() {}

    /** Of response {@code r1} of the demo site. */
    public static Outcome sale(String id, Instant at, String value) {
        return of("r1", id, new OutcomeFacts(OutcomeKind.SALE, new BigDecimal(value), "CAD", at, id));
    }

    /** Of response {@code r1} of the demo site. */
    public static Outcome lost(String id, Instant at) {
        return of("r1", id, new OutcomeFacts(OutcomeKind.LOST, null, "", at, id));
    }

    /** Of any response. */
    public static Outcome of(String response, String id, OutcomeFacts facts) {
        return new Outcome(
                new OutcomeId(id), new ResponseId(response), facts, "fingerprint of " + facts, "crm", Examples.NOON);
    }

    /** What a kind says; only a sale has a value. */
    public static OutcomeFacts facts(OutcomeKind kind, Instant at, @Nullable String value, String currency) {
        return new OutcomeFacts(kind, value == null ? null : new BigDecimal(value), currency, at, "deal");
    }
}
