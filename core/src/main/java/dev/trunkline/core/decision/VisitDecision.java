package dev.trunkline.core.decision;

import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored record of what was decided for a visit: what the rules said, which number was shown, under which version.
 *
 * @param ruleSetVersion 0 when the site had no rules
 * @param numberRule the rule that chose the number; empty when none did
 * @param lease the lease of a {@link NumberKind#SESSION} number; null for the others
 * @param context what the number rules knew beyond the visit
 * @param clicks of an {@link NumberKind#OVERFLOW} number: when the visitor clicked its {@code tel:} link, the latest {@link
 *     dev.trunkline.core.leasing.Lease#MOST_CLICKS} times, in the order in which they were told. Those of a session number are with its
 *     lease
 */
public record VisitDecision(
        VisitId visit,
        SiteId site,
        Instant at,
        int ruleSetVersion,
        VisitJudgement judgement,
        NumberKind kind,
        TrackingNumber number,
        String numberRule,
        @Nullable LeaseId lease,
        NumberContext context,
        List<Instant> clicks) {
    public VisitDecision {
        clicks = List.copyOf(clicks);
    }

    /** A decision whose number was not clicked. */
    public VisitDecision(
            VisitId visit,
            SiteId site,
            Instant at,
            int ruleSetVersion,
            VisitJudgement judgement,
            NumberKind kind,
            TrackingNumber number,
            String numberRule,
            @Nullable LeaseId lease,
            NumberContext context) {
        this(visit, site, at, ruleSetVersion, judgement, kind, number, numberRule, lease, context, List.of());
    }
}
