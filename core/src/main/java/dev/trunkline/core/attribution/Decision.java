package dev.trunkline.core.attribution;

import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.response.ResponseId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stored record of one judgement of a response: under which rule set version, by which rules, with which outcome, and when. A
 * new one supersedes the one before and overwrites nothing.
 *
 * @param id deterministic for what it records (see {@link Attributor}), so that a repeated write is the same document; begins with the
 *     response's, by which its history is found
 * @param ruleSetVersion 0 when the site had no rules
 * @param run the re-attribution run that made it; null when the response itself did
 */
public record Decision(
        String id,
        ResponseId response,
        int ruleSetVersion,
        Attribution outcome,
        Qualification qualification,
        RulesFired rules,
        Instant decidedAt,
        @Nullable RunId run) {
    public Decision {
        if (!id.startsWith(idOf(response, ""))) {
            throw new IllegalArgumentException("The id of a decision of response " + response + " begins with "
                    + idOf(response, "") + ", but was " + id);
        }
    }

    /** The id of a decision of the response that the name tells from its others. */
    public static String idOf(ResponseId response, String name) {
        return response + "@" + name;
    }

    /** The channel as lists, filters and reports name it: the attributed one, else {@code Unattributed} or {@code Not evaluated}. */
    public String channel() {
        return switch (outcome) {
            case Attribution.Attributed a -> a.channel();
            case Attribution.Unattributed u -> "Unattributed";
            case Attribution.NotEvaluated n -> "Not evaluated";
        };
    }

    /**
     * Whether people would read the same verdict: the outcome and what it is worth, whoever decided it, when, and by which rule. Who else
     * may have called makes no difference: how likely that is says the confidence.
     */
    public boolean saysTheSameAs(Decision other) {
        return said(outcome).equals(said(other.outcome))
                && qualification.qualified() == other.qualification.qualified()
                && sameValue(qualification.value(), other.qualification.value());
    }

    private static Attribution said(Attribution outcome) {
        return outcome instanceof Attribution.Attributed attributed ? attributed.alone() : outcome;
    }

    private static boolean sameValue(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}
