package dev.trunkline.core.decision;

import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stored record of what was decided for a visit: what the rules said, which number was shown, under which version.
 *
 * @param ruleSetVersion 0 when the site had no rules
 * @param numberRule the rule that chose the number; empty when none did
 * @param lease the lease of a {@link NumberKind#SESSION} number; null for the others
 * @param context what the number rules knew beyond the visit
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
        NumberContext context) {}
