package dev.trunkline.app.shadow;

import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.shadow.Shadow;
import dev.trunkline.core.shadow.ShadowKey;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a draft as this node has compiled it for its shadow.
 *
 * @param rules null when the revision does not compile; nothing is evaluated then
 */
record ShadowedDraft(Shadow shadow, long revision, @Nullable RuleBase rules) {
    boolean is(Shadow other, long otherRevision) {
        return revision == otherRevision && shadow.equals(other);
    }

    ShadowKey against(VisitDecision decision) {
        return ShadowKey.of(shadow, revision, decision.ruleSetVersion());
    }
}
