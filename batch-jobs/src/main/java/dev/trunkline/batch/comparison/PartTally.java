package dev.trunkline.batch.comparison;

import dev.trunkline.core.attribution.Attribution.NotEvaluated;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.ComparisonPart;
import dev.trunkline.core.comparison.VisitJudge.Outlook;
import dev.trunkline.core.comparison.Worth;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.TrafficSeen;
import dev.trunkline.core.visit.Visit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts what a range comes to. For one thread. */
final class PartTally {
    private final SubjectTally visits = new SubjectTally();
    private final SubjectTally responses = new SubjectTally();
    private final RuleTally rules = new RuleTally();
    private final DemandTally base;
    private final DemandTally candidate;
    private Worth worth = Worth.NOTHING;

    /** @param hold for how long a visitor holds a number whose visit had none of that pool */
    PartTally(Duration hold) {
        base = new DemandTally(hold);
        candidate = new DemandTally(hold);
    }

    /** @param lease that the visit had; null when it had none */
    void visit(Visit visit, Outlook before, Outlook after, @Nullable Lease lease) {
        visits.add(visit.id().value(), before.verdict(), after.verdict());
        RulesFired fired = before.verdict().rules();
        RulesFired wouldFire = after.verdict().rules();
        rules.add(RuleStage.CHANNEL, fired.channel(), wouldFire.channel());
        rules.add(RuleStage.CAMPAIGN, fired.campaign(), wouldFire.campaign());
        rules.add(RuleStage.NUMBER, fired.number(), wouldFire.number());
        base.add(visit.at(), before.pool(), lease);
        candidate.add(visit.at(), after.pool(), lease);
    }

    void failedVisit(Visit visit, String cause) {
        visits.fail("Visit " + visit.id() + ": " + cause);
    }

    void response(Decision before, Decision after) {
        String id = before.response().value();
        if (before.outcome() instanceof NotEvaluated never) {
            responses.fail("Response " + id + ": " + never.cause());
        } else if (after.outcome() instanceof NotEvaluated never) {
            responses.fail("Response " + id + ": " + never.cause());
        } else {
            responses.add(id, ResponseVerdicts.of(before), ResponseVerdicts.of(after));
            rules.add(
                    RuleStage.QUALIFICATION,
                    before.rules().qualification(),
                    after.rules().qualification());
            worth = worth.plus(new Worth(
                    before.qualification().value(), after.qualification().value()));
        }
    }

    void failedResponse(String id, String cause) {
        responses.fail("Response " + id + ": " + cause);
    }

    long visitsRead() {
        return visits.read();
    }

    long responsesRead() {
        return responses.read();
    }

    ComparisonPart part(ComparisonId comparison, String range, TrafficSeen seen) {
        return new ComparisonPart(
                comparison,
                range,
                visits.report(),
                responses.report(),
                worth,
                rules.uses(),
                base.traffic(),
                candidate.traffic(),
                seen,
                visits.failure().isEmpty() ? responses.failure() : visits.failure());
    }
}
